import fc from 'fast-check';
import type { ParseMessage } from './change';
import { loadMessageParser } from './load-message-parser';
import { readEntry } from './read-entry';

const ENTRIES = [
  'feat: a',
  'Fix: a',
  'fix(x): a',
  'feat!: a',
  'my-type(x): a',
  'my-type!: a',
  'fix: #12 on start',
  'fixes: the crash',
  'bug: on start',
];
const TRAILERS = [
  'BREAKING-CHANGE: a',
  'Release-As: 2.0.0',
  'release-as: 2.0.0',
  'Reviewed-by: Ada <ada@example.org>',
  'reviewed-by: Ada',
  'Co-authored-by: Ada <ada@example.org>',
  'Signed-off-by: Ada <ada@example.org>',
  'Change-Id: I0123',
  'PiperOrigin-RevId: 345559154',
  'git-subtree-dir: packages/a',
  'dependency-name: a',
  'my-type: a',
  'Refs: #4',
  'Closes: acme/web#4, #5',
  'Fixes: 0123abc ("feat: a")',
  'Cc: Ada <ada@example.org>',
  'CC: @ada',
  'Link: https://example.org/a',
];

describe('readEntry', () => {
  it.each(ENTRIES)('begins an entry: %s', (line) => expect(readEntry(line)).not.toBeNull());
  it.each([...TRAILERS, 'BREAKING CHANGE: a', 'prose', ''])('begins none: %s', (line) =>
    expect(readEntry(line)).toBeNull(),
  );
});

describe('an override', () => {
  let parse: ParseMessage;
  beforeAll(async () => {
    parse = await loadMessageParser();
  });
  const override = (...lines: readonly string[]) =>
    parse(
      ['chore: x (#1)', '', 'BEGIN_COMMIT_OVERRIDE', ...lines, 'END_COMMIT_OVERRIDE'].join('\n'),
    );
  const changes = (...lines: readonly string[]) =>
    override(...lines).changes.map(({ type, breaking, nested }) => [type, breaking, nested]);

  it('gives footers to the header above them', () => {
    const parsed = override(
      'feat(a): pages',
      '',
      'Pages are read one by one.',
      '',
      'BREAKING-CHANGE: lists are pages now',
      'Reviewed-by: Ada <ada@example.org>',
      'fix: the socket',
      'Refs: #20',
      '',
      'docs: pages',
      '',
      'Release-As: 3.0.0',
      'Sem-Ver: api-break',
    );
    expect(parsed.changes.map(({ type, breaking, nested }) => [type, breaking, nested])).toEqual([
      ['feat', 'lists are pages now', false],
      ['fix', null, false],
      ['docs', null, false],
    ]);
    expect(parsed).toMatchObject({ releaseAs: '3.0.0', semVer: ['api-break'] });
  });

  it('indents footers as release-please writes them', () => {
    expect(
      changes('feat(a): pages', '  Committer: @ada', '  BREAKING-CHANGE: pages', 'fix(b): c'),
    ).toEqual([
      ['feat', 'pages', false],
      ['committer', null, true],
      ['fix', null, false],
    ]);
  });

  it('loses nothing above its first header', () => {
    expect(changes('Many things', '', 'BREAKING CHANGE: one of them', 'fix: a')).toEqual([
      [null, 'one of them', false],
      ['fix', null, false],
    ]);
  });

  it('has as many changes as headers, whatever trailers they have', () => {
    const entry = fc.record({
      header: fc.constantFrom(...ENTRIES),
      blank: fc.boolean(),
      footers: fc.array(fc.constantFrom(...TRAILERS), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 5 }), (entries) => {
        const lines = entries.flatMap(({ header, blank, footers }) => [
          header,
          ...(blank ? [''] : []),
          ...footers,
        ]);
        expect(changes(...lines)).toEqual(
          entries.map(({ header, footers }) => [
            readEntry(header)?.type,
            footers.includes('BREAKING-CHANGE: a') || header.includes('!') ? 'a' : null,
            false,
          ]),
        );
      }),
    );
  });
});

it('takes no trailer of a squash for an entry', async () => {
  const parse = await loadMessageParser();
  const body = ['* feat: one', '', ...TRAILERS, ...TRAILERS.map((line) => `- ${line}`)];
  expect(parse(`Merge (#4)\n\n${body.join('\n')}`).changes.map(({ type }) => type)).toEqual([
    null,
    'feat',
  ]);
});
