import type { ParseMessage } from './change';
import { loadMessageParser } from './load-message-parser';
import { markCode } from './mark-code';

/** The lines that are marked, by their text. */
const code = (...lines: readonly string[]) =>
  markCode(lines.join('\n'))
    .split('\n')
    .flatMap((line) => (line.startsWith('\0') ? [line.slice(1)] : []));

describe('markCode', () => {
  it.each([
    ['x', [], ['a', 'b']],
    ['a block', ['b', ''], ['a', '```', 'b', '', '```', 'c']],
    ['a language', ['b'], ['a', '  ~~~ ts', 'b', '  ~~~', 'c']],
    ['the longer fence', ['```', 'b', '```'], ['a', '````', '```', 'b', '```', '`````', 'c']],
    ['its own kind', ['~~~', 'b'], ['a', '```', '~~~', 'b', '```', 'c']],
    ['two blocks', ['b', 'd'], ['a', '```', 'b', '```', 'c', '```', 'd', '```']],
    ['no fence without an end', ['c'], ['a', '~~~', 'b', '```', 'c', '```']],
    ['no code in a line', [], ['a', '```b```', 'c', '```d```']],
    ['no header', [], ['```', 'feat: a', '```']],
  ])('knows %s', (_name, expected, lines) => expect(code(...lines)).toEqual(expected));

  it('looks once for what closes none of many fences', () => {
    const text = `a\n${'```ts\n'.repeat(20_000)}~~~~`;
    expect(markCode(text)).toBe(text);
  });
});

describe('code in a message', () => {
  let parse: ParseMessage;
  beforeAll(async () => {
    parse = await loadMessageParser();
  });

  it('asks for nothing', () => {
    const message =
      'docs: say how\n\n```\nfeat(x): a\n\nBREAKING CHANGE: b\nRelease-As: 2.0.0\nSem-Ver: feature\n```\n\nend';
    expect(parse(message)).toMatchObject({
      changes: [{ type: 'docs', breaking: null }],
      releaseAs: null,
      semVer: [],
    });
    expect(parse(message).changes).toHaveLength(1);
  });

  it('stays in the text of a note', () => {
    const message =
      'feat: a\n\nBREAKING CHANGE: write\n\n```yaml\nkey: b\n```\n\nRelease-As: 2.0.0';
    expect(parse(message)).toMatchObject({
      changes: [{ breaking: 'write\n\n```yaml\nkey: b\n```' }],
      releaseAs: '2.0.0',
    });
  });

  it('hides no entry of an override behind it', () => {
    const message =
      'x\nBEGIN_COMMIT_OVERRIDE\nfeat: a\n```\nfix: b\n```\nfix: c\nEND_COMMIT_OVERRIDE';
    expect(parse(message).changes.map(({ subject }) => subject)).toEqual(['a', 'c']);
  });
});
