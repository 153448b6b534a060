import { loadMessageParser } from './load-message-parser';
import type { ParseMessage } from './change';

describe('parseMessage', () => {
  let parse: ParseMessage;
  beforeAll(async () => {
    parse = await loadMessageParser();
  });

  it.each([
    ['feat: add a', { type: 'feat', scope: null, subject: 'add a', breaking: null }],
    ['Feat(core): add a', { type: 'feat', scope: 'core', subject: 'add a', breaking: null }],
    [
      'fix(@scope/x, y)!: drop b',
      { type: 'fix', scope: '@scope/x, y', subject: 'drop b', breaking: 'drop b' },
    ],
    [
      'feat: a\n\nBREAKING CHANGE: b is gone\nuse c',
      { type: 'feat', subject: 'a', breaking: 'b is gone\nuse c' },
    ],
    ['feat: a\n\nBREAKING-CHANGE: b is gone', { breaking: 'b is gone' }],
    [
      'chore: a\n\nbody\n\nBREAKING CHANGE: gone\n\nCo-authored-by: X <x@y.z>',
      { breaking: expect.stringMatching(/^gone/) },
    ],
    ['Update the docs', { type: null, subject: 'Update the docs', breaking: null }],
    ['fix:no space', { type: null }],
    ['Fix : space', { type: null }],
    ['', { type: null, subject: '' }],
    ['fix: a\u2028b\u2029Release-As: 9.0.0', { type: 'fix', subject: 'a b Release-As: 9.0.0' }],
    ['feat: a\r\n\r\nBREAKING CHANGE: crlf', { type: 'feat', breaking: 'crlf' }],
  ])('%j', (message, change) => {
    expect(parse(message).changes[0]).toMatchObject(change);
  });

  it('finds footers anywhere in the body, because a squash moves them', () => {
    const parsed = parse(
      'feat: a (#12)\n\nRelease-As: 2.0.0\n\n* more text\n\nSem-Ver: feature, API-Break\n\nlast words',
    );
    expect(parsed).toMatchObject({
      releaseAs: '2.0.0',
      semVer: ['feature', 'api-break'],
      references: ['#12'],
    });
  });

  it.each([
    [
      'Revert "feat: a (#3)"\n\nThis reverts commit 0123456789abcdef0123456789abcdef01234567.',
      { commits: ['0123456789abcdef0123456789abcdef01234567'], header: 'feat: a (#3)' },
    ],
    [
      'revert: feat: a\n\nThis reverts commit 0123456.',
      { commits: ['0123456'], header: 'feat: a' },
    ],
    ['Revert "Revert "feat: a""', { commits: [], header: 'Revert "feat: a"' }],
    ['feat: revert the wheel', null],
  ])('reads what %j takes back', (message, reverts) => {
    expect(parse(message).reverts).toEqual(reverts);
  });

  it('takes the override instead of the message, each header in it as a change', () => {
    const parsed = parse(
      'chore: wrong\n\nBEGIN_COMMIT_OVERRIDE\nfeat(a): right\n\nfix!: also right\nEND_COMMIT_OVERRIDE\n\nrest',
    );
    expect(parsed.changes.map(({ type, breaking, nested }) => [type, breaking, nested])).toEqual([
      ['feat', null, false],
      ['fix', 'also right', false],
    ]);
  });

  it('marks the conventional headers of a squash as nested', () => {
    const parsed = parse('Merge things (#4)\n\n* feat(x): one\n\n* fix: two\n\nnote: not a list');
    expect(parsed.changes.map(({ type, subject, nested }) => [type, subject, nested])).toEqual([
      [null, 'Merge things (#4)', false],
      ['feat', 'one', true],
      ['fix', 'two', true],
      ['note', 'not a list', true],
    ]);
  });

  it.each([
    ['10 MB in one line', `feat: a\n\n${'a#1 '.repeat(2_500_000)}`],
    [
      '10 MB of lines',
      `feat: a\n\n${'word #1 (#2)\n'.repeat(800_000)}BREAKING CHANGE: in the middle\n${'more\n'.repeat(200_000)}`,
    ],
    ['blanks', `feat: a\n\n${' '.repeat(1_000_000)}`],
    ['brackets', `feat${'('.repeat(50_000)}: a`],
    ['controls', 'feat: a\u0000\u001b[31m\u0007\n\n\u202e'],
  ])('reads a hostile body: %s', (_name, message) => {
    const parsed = parse(message);
    expect(parsed.changes.length).toBeGreaterThan(0);
    if (message.includes('BREAKING')) expect(parsed.changes[0]?.breaking).toMatch(/^in the middle/);
  });
});
