import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePep440 } from '../../../versions/parse-pep440';
import { clauseAccepts, parsePythonClause } from './python-specifier';

/** Computed with `packaging`, the reference implementation. */
const [, candidates = '', ...rows] = readFileSync(
  join(__dirname, 'conformance/pep440-specifiers.tsv'),
  'utf8',
)
  .trimEnd()
  .split('\n');
const versions = candidates.replace('# ', '').split(' ');

describe('PEP 440 specifiers, against the reference implementation', () => {
  it('has its vectors', () => {
    expect(rows).toHaveLength(137);
    expect(versions).toHaveLength(21);
  });

  it.each(rows.map((row) => row.split('\t') as [string, string]))(
    '%j accepts %s',
    (text, accepted) => {
      const clause = parsePythonClause(text);
      if (clause === null || accepted === 'INVALID') {
        expect([clause, accepted]).toEqual([null, 'INVALID']);
        return;
      }
      const found = versions.filter((version) => {
        const candidate = parsePep440(version);
        return candidate !== null && clauseAccepts(clause, candidate);
      });
      expect(found.join(' ')).toBe(accepted);
    },
  );
});
