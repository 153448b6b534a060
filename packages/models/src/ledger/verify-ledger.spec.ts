import { stream } from '../manifest/stream.fixture';
import { Story } from '../pointers/story.fixture';
import type { PointerMove } from '../pointers/pointer-move';
import { appendLedger } from './append-ledger';
import { verifyLedger } from './verify-ledger';

const moves = (): readonly PointerMove[] => {
  const story = new Story();
  return [
    story.promote('a-v1', 'canary'),
    story.promote('a-v1', 'latest'),
    story.promote('b-v2', 'canary'),
    story.promote('b-v2', 'latest'),
    story.rollback(),
  ] as readonly PointerMove[];
};
const ledgerOf = (start = '') =>
  moves().reduce((ledger, move) => appendLedger(ledger.text, move), { text: start, head: '' });
const verify = async (text: string, head: string | null = null) => {
  const result = await verifyLedger(stream(text, 64), { file: 'ledger.jsonl', head });
  return result.ok
    ? result.value.entries
    : result.failures.map(({ code, where, message }) => `${code} ${where} ${message}`).join();
};
const lines = () => ledgerOf().text.trimEnd().split('\n');

describe('the ledger', () => {
  it('is a chain that verifies, and says what happened', async () => {
    const { text, head } = ledgerOf();
    expect(await verify(text, head)).toBe(5);
    expect(JSON.parse(lines()[4] as string)).toMatchObject({
      event: 'rollback',
      family: 'PII',
      pointer: 'latest',
      from: 'ExampleMed/b-v2',
      to: 'ExampleMed/a-v1',
      reason: 'leaks names',
    });
    expect(await verify('')).toBe(0);
  });

  it('goes on after lines of an older ledger, and vouches for the last of them', async () => {
    const old = '{"run_id":"1"}\n{"run_id":"2"}\n';
    const { text, head } = ledgerOf(old);
    expect(await verify(text, head)).toBe(7);
    expect(text.startsWith(old)).toBe(true);
    expect(await verify(text.replace('"2"', '"3"'), head)).toContain('ledger.jsonl:3');
  });

  it('mends a last line that has no end', async () => {
    const { text } = ledgerOf();
    const [move] = moves() as [PointerMove];
    expect(await verify(appendLedger(text.trimEnd(), move).text)).toBe(6);
  });

  it.each<[string, (all: string[]) => string[], RegExp]>([
    [
      'a changed line',
      (all) => all.map((line, index) => (index === 2 ? line.replace('b-v2', 'x-v2') : line)),
      /ledger.jsonl:3 .*was changed/,
    ],
    [
      'a removed line',
      (all) => all.filter((_line, index) => index !== 1),
      /ledger.jsonl:2 .*does not follow/,
    ],
    ['a removed first line', (all) => all.slice(1), /ledger.jsonl:1 .*does not follow/],
    ['swapped lines', ([a = '', b = '', ...rest]) => [b, a, ...rest], /ledger.jsonl:1 /],
    [
      'a line without a link',
      (all) => [...all, '{"event":"promote"}'],
      /ledger.jsonl:6 .*is not linked/,
    ],
    [
      'a line that is no JSON',
      (all) => [...all.slice(0, 2), 'x', ...all.slice(2)],
      /ledger.jsonl:3 .*is not a JSON object/,
    ],
    [
      'a changed space',
      (all) => all.map((line, index) => (index === 3 ? line.replace('{"', '{ "') : line)),
      /ledger.jsonl:5 .*does not follow/,
    ],
    ['a removed end', (all) => all.slice(0, 4), /ledger.jsonl .*its end is not/],
  ])('names %s first', async (_what, change, message) => {
    expect(await verify(`${change(lines()).join('\n')}\n`, ledgerOf().head)).toMatch(message);
  });
});
