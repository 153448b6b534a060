import fc from 'fast-check';
import { parseVersion } from './parse-version';
import type { EcosystemName } from '../names/ecosystem-name';
import type { Version } from '../versions/version';
import { ECOSYSTEMS } from './ecosystems';

const rangeAccepts = (range: string, version: Version, ecosystem: EcosystemName) =>
  ECOSYSTEMS[ecosystem].manifest?.ranges.accepts(range, version);
const rewriteRange = (range: string, version: Version, ecosystem: EcosystemName) =>
  ECOSYSTEMS[ecosystem].manifest?.ranges.rewrite(range, version) ?? '';
const read = (text: string, ecosystem: EcosystemName) => parseVersion(text, ecosystem) as Version;

describe('ranges.accepts', () => {
  it.each<[range: string, ecosystem: EcosystemName, yes: string, no: string]>([
    ['^1.2.0', 'npm', '1.2.0 1.9.3', '2.0.0 1.1.9 1.3.0-rc.1'],
    ['^1.3.0-rc.1', 'npm', '1.3.0-rc.1 1.3.0-rc.2 1.3.0', '1.4.0-rc.1 1.3.0-dev.5'],
    ['~1.2', 'npm', '1.2.9', '1.3.0'],
    ['1.2.0', 'npm', '1.2.0', '1.2.1'],
    ['^1 || ^2', 'npm', '1.0.0 2.5.0', '3.0.0'],
    ['>=1 <3', 'npm', '2.9.9', '3.0.0'],
    ['*', 'npm', '1.0.0 3.0.0-rc.1', ''],
    ['', 'npm', '1.0.0 3.0.0-rc.1', ''],
    ['latest', 'npm', '1.0.0 3.0.0-rc.1', ''],
    ['workspace:*', 'npm', '1.0.0 3.0.0-rc.1', ''],
    ['workspace:^', 'npm', '1.0.0 3.0.0-rc.1', ''],
    ['workspace:^1.2.0', 'npm', '1.3.0', '2.0.0 1.3.0-rc.1'],
    ['file:../core', 'npm', '1.0.0', ''],
    ['link:../core', 'npm', '1.0.0', ''],
    ['git+ssh://git@host/x.git#v1', 'npm', '1.0.0', ''],
    ['catalog:', 'npm', '1.0.0', ''],
    ['npm:@s/real@^1.2.0', 'npm', '1.3.0', '2.0.0'],
    ['', 'python', '1.0 2.0rc1', ''],
    ['>=1,<2', 'python', '1.0 1.9rc1', '2.0 2.0rc1 0.9'],
    ['==1.2.*', 'python', '1.2 1.2.9 1.2.3rc1', '1.3'],
    ['~=1.4', 'python', '1.4 1.9', '2.0'],
    ['>= 1.4.2, != 1.5', 'python', '1.6', '1.5 1.4.1'],
    ['^1.2', 'python', '1.2 1.9', '2.0'],
    ['^0.2.3', 'python', '0.2.9', '0.3.0 0.2.2'],
    ['^0.0', 'python', '0.0.9', '0.1.0'],
    ['~1.2.3', 'python', '1.2.9', '1.3.0'],
    ['~1', 'python', '1.9', '2.0'],
    ['1.2.3', 'python', '1.2.3', '1.2.4'],
    ['1.2.*', 'python', '1.2.3', '1.3'],
    ['*', 'python', '1.2.3', ''],
    ['^1.2 || ^2.0', 'python', '1.5 2.5', '3.0'],
    ['french toast', 'python', '1.2.3', ''],
  ])('%j in %s accepts %s, not %s', (range, ecosystem, ...[yes, no]) => {
    const accepted = `${yes} ${no}`
      .split(' ')
      .filter((text) => text !== '' && rangeAccepts(range, read(text, ecosystem), ecosystem));
    expect(accepted.join(' ')).toBe(yes);
  });
});

describe('ranges.rewrite', () => {
  const rows: readonly [
    range: string,
    ecosystem: EcosystemName,
    version: string,
    expected: string,
  ][] = [
    ['^1.2.0', 'npm', '1.3.0', '^1.2.0'],
    ['^1.2.0', 'npm', '2.0.0', '^2.0.0'],
    ['^1.2', 'npm', '2.0.1', '^2.0'],
    ['^1', 'npm', '2.0.1', '^2'],
    ['^1', 'npm', '2.0.0-rc.1', '^2.0.0-rc.1'],
    ['^1.2.0', 'npm', '1.3.0-rc.1', '^1.3.0-rc.1'],
    ['~1.2', 'npm', '1.3.4', '~1.3'],
    ['~1.2.3', 'npm', '1.3.4', '~1.3.4'],
    ['~> 1.2.3', 'npm', '1.3.4', '~> 1.3.4'],
    ['1.x', 'npm', '2.1.0', '2.x'],
    ['1.2.*', 'npm', '2.1.0', '2.1.*'],
    ['1.2.0', 'npm', '1.2.1', '1.2.1'],
    ['=1.2.0', 'npm', '1.2.1', '=1.2.1'],
    ['v1.2.0', 'npm', '1.2.1', 'v1.2.1'],
    ['1.2.0-rc.1', 'npm', '1.2.0', '1.2.0'],
    ['>=1 <2', 'npm', '2.1.0', '>=1 <3'],
    ['>=1.2.0 <1.5.0', 'npm', '2.1.3', '>=1.2.0 <2.2.0'],
    ['>=1 <2.0.0-0', 'npm', '2.1.3', '>=1 <3.0.0-0'],
    ['>=1 <=1.9', 'npm', '2.1.3', '>=1 <=2.1'],
    ['>=1 <2', 'npm', '1.5.0-rc.1', '>=1.5.0-rc.1 <2'],
    ['>=1 <2', 'npm', '2.0.0-rc.1', '>=2.0.0-rc.1 <3'],
    ['>=1.0.0 <2.0.0', 'npm', '2.0.0-rc.1', '>=2.0.0-rc.1 <3.0.0'],
    ['<2', 'npm', '1.5.0-rc.1', '>=1.5.0-rc.1 <2'],
    ['> 1', 'npm', '2.0.0-rc.1', '>= 2.0.0-rc.1'],
    ['1.0.0 - 1.9.9', 'npm', '2.1.0', '1.0.0 - 2.1.0'],
    ['1 - 1.9', 'npm', '2.1.0', '1 - 2.1'],
    ['1.0.0 - 1.9.9', 'npm', '2.0.0-rc.1', '2.0.0-rc.1 - 2.0.0'],
    ['^1 || ^2', 'npm', '3.0.0', '^1 || ^2 || ^3'],
    ['workspace:^1.2.0', 'npm', '2.0.0', 'workspace:^2.0.0'],
    ['workspace:^', 'npm', '2.0.0', 'workspace:^'],
    ['workspace:*', 'npm', '2.0.0-rc.1', 'workspace:*'],
    ['npm:@s/real@^1.2.0', 'npm', '2.0.0', 'npm:@s/real@^2.0.0'],
    ['latest', 'npm', '2.0.0', 'latest'],
    ['>=1,<2', 'python', '1.5', '>=1,<2'],
    ['>=1,<2', 'python', '2.0.1', '>=1,<3'],
    ['>=1.4, <1.5', 'python', '2.3.1', '>=1.4, <2.4'],
    ['>=1,<2', 'python', '2.0.0rc1', '>=1,<3'],
    ['>=1.9', 'python', '1.9.0rc1', '>=1.9.0rc1'],
    ['==1.2.*', 'python', '1.3.4', '==1.3.*'],
    ['==1.2.*', 'python', '1.3.0rc1', '==1.3.*'],
    ['~=1.4', 'python', '2.0.3', '~=2.0'],
    ['~=1.4.2', 'python', '1.5.0', '~=1.5.0'],
    ['~=1.4', 'python', '2.0.0rc1', '~=2.0rc1'],
    ['==1.2.0', 'python', '1.3.1', '==1.3.1'],
    ['=== 1.2.0', 'python', '1.3.1', '=== 1.3.1'],
    ['<=1.9', 'python', '2.0.1', '<=2.0.1'],
    ['>=1,!=1.3.0', 'python', '1.3.0', '>=1'],
    ['^1.2', 'python', '2.0.3', '^2.0'],
    ['1.2.3', 'python', '2.0.3', '2.0.3'],
    ['1.2.*', 'python', '2.0.3', '2.0.*'],
    ['^1.2 || ^2.0', 'python', '3.1.0', '^1.2 || ^2.0 || ^3.1'],
    ['', 'python', '3.1.0', ''],
  ];
  it.each(rows)('%j in %s for %s is %j', (...[range, ecosystem, version, expected]) => {
    expect(rewriteRange(range, read(version, ecosystem), ecosystem)).toBe(expected);
  });

  const number = fc.constantFrom('0', '1', '2', '10');
  const partial = fc.array(number, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.'));
  const full = fc.tuple(number, number, number).map((parts) => parts.join('.'));
  const suffix = fc.constantFrom('', '', 'rc1', '.dev3', 'rc2.dev1', 'b1');
  const version = fc.tuple(full, suffix).map(([release, pre]) => `${release}${pre}`);
  const npmSet = fc.oneof(
    fc
      .array(
        fc
          .tuple(fc.constantFrom('^', '~', '>=', '<', '<=', '>', '', '='), partial)
          .map((parts) => parts.join('')),
        { minLength: 1, maxLength: 2 },
      )
      .map((parts) => parts.join(' ')),
    fc.tuple(partial, partial).map((parts) => parts.join(' - ')),
    full.map((text) => `<${text}-0`),
    partial.map((text) => `${text}.x`),
  );
  const npmRange = fc
    .tuple(
      fc.constantFrom('', 'workspace:', 'npm:@s/x@'),
      fc.array(npmSet, { minLength: 1, maxLength: 2 }),
    )
    .map(([protocol, sets]) => protocol + sets.join(' || '));
  const pythonClause = fc.oneof(
    fc
      .tuple(
        fc.constantFrom('>=', '<', '<=', '>', '==', '!=', '~=', '==='),
        fc.constantFrom('', ' '),
        fc.tuple(full, suffix),
      )
      .map(([op, blank, parts]) => `${op}${blank}${parts.join('')}`),
    fc.tuple(fc.constantFrom('==', '!=', ''), partial).map(([op, text]) => `${op}${text}.*`),
    fc.tuple(fc.constantFrom('^', '~', ''), partial).map((parts) => parts.join('')),
  );
  const pythonRange = fc
    .array(pythonClause, { minLength: 1, maxLength: 2 })
    .map((clauses) => clauses.join(', '));

  it.each<[EcosystemName, fc.Arbitrary<string>]>([
    ['npm', npmRange],
    ['python', pythonRange],
  ])('lets the version in, whatever the range is, and rests then (%s)', (ecosystem, anyRange) => {
    fc.assert(
      fc.property(anyRange, version, (range, text) => {
        const wanted = read(text, ecosystem);
        const rewritten = rewriteRange(range, wanted, ecosystem);
        expect([range, text, rewritten, rangeAccepts(rewritten, wanted, ecosystem)]).toEqual([
          range,
          text,
          rewritten,
          true,
        ]);
        expect(rewriteRange(rewritten, wanted, ecosystem)).toBe(rewritten);
        if (rangeAccepts(range, wanted, ecosystem)) expect(rewritten).toBe(range);
      }),
      { numRuns: 1000 },
    );
  });
});
