import fc from 'fast-check';

/** Messages in the shapes that forges, bots, git itself and people give them. */
export const MESSAGES: readonly string[] = [
  'feat(core): read TOML (#12)\n\n* feat(core): read TOML\n\nBREAKING CHANGE: JSON is not read\n\n* fix: review\n\n---------\n\nCo-authored-by: Ada <ada@example.org>',
  'chore(deps): bump a from 1.0.0 to 2.0.0 (#13)\n\nBumps [a](https://example.org/a) from 1.0.0 to 2.0.0.\n- [Commits](https://example.org/a/compare/v1...v2)\n\n---\nupdated-dependencies:\n- dependency-name: a\n  dependency-type: direct:production\n  update-type: version-update:semver-major\n...\n\nSigned-off-by: bot <bot@example.org>\nCo-authored-by: bot <bot@example.org>',
  "Add 'packages/a/' from commit '0123456789abcdef0123456789abcdef01234567'\n\ngit-subtree-dir: packages/a\ngit-subtree-mainline: 0123456789abcdef0123456789abcdef01234567\ngit-subtree-split: 89abcdef0123456789abcdef0123456789abcdef",
  'Squashed commit of the following:\n\ncommit 0123456789abcdef0123456789abcdef01234567\nAuthor: Ada <ada@example.org>\nDate:   Mon Jan 5 10:00:00 2026 +0100\n\n    feat(api)!: drop v1\n\n    BREAKING CHANGE: use v2\n\ncommit 89abcdef0123456789abcdef0123456789abcdef\nAuthor: Bo <bo@example.org>\n\n    fix: typo',
  'Revert "feat: a thing (#3)" (#4)\n\nThis reverts commit 0123456789abcdef0123456789abcdef01234567.\n\nReverts acme/sdk#3',
  'chore: merge the client (#21)\n\nBEGIN_COMMIT_OVERRIDE\nfeat(client): read pages\n\nPages are read one by one.\n\nBREAKING-CHANGE: lists are pages now\nReviewed-by: Ada <ada@example.org>\nRelease-As: 3.0.0\n\nfix: close the socket\n\nCloses #20\nEND_COMMIT_OVERRIDE\n\n---------\n\nSigned-off-by: Bo <bo@example.org>',
  'chore(release): publish\n\n - @scope/a@1.2.3\n - @scope/b@2.0.0-rc.1',
  'fix(web): keep `null` (#30)\n\n## What\n\n| before | after |\n|---|---|\n| a | b |\n\n```yaml\nfix: not a change\nRelease-As: 9.9.9\n```\n\n- [x] tests\n\n<!-- BREAKING CHANGE: if any -->',
  "Merge branch 'main' into feature/x\n\n# Conflicts:\n#\tpackage.json",
  'feat!: drop the old bundles\n\nBREAKING CHANGE:\n* one file in place of three\n* `es5` is gone\n\nSee also: https://example.org/#1\nFixes #31, #32',
  'fix: read\r\n\r\nBREAKING CHANGE: crlf\r\n\r\n-field-\r\ntext\r\n',
  'Deprecate the old driver\n\nSem-Ver: deprecation, bugfix\nChange-Id: I0123456789abcdef0123456789abcdef01234567',
  '✨ feat: 新しい機能\n\n説明。\n\nBREAKING CHANGE: 互換性なし 💥\n-notes-\n-header-\n@ada thanks, closes acme/web#7',
];

/**
 * Lines that mean something to this program, to git, to a forge or to the library that reads notes.
 */
export const SPECIAL_LINES: readonly string[] = [
  ...MESSAGES.flatMap((message) => message.split('\n')),
  '---------',
  '---',
  '-notes-',
  '-header-',
  '-__proto__-',
  '--',
  '* ---------',
  '# ------------------------ >8 ------------------------',
  'gpg: Signature made Mon Jan 5',
  'BREAKING CHANGE:',
  'BREAKING CHANGE: gone',
  'BREAKING CHANGE gone',
  'BREAKING-CHANGE: gone #3',
  'Breaking change: gone',
  '* BREAKING CHANGE: gone',
  '> BREAKING CHANGE: gone',
  'BEGIN_COMMIT_OVERRIDE',
  'END_COMMIT_OVERRIDE',
  '```',
  '~~~~ ts',
  'Release-As: 2.0.0',
  'release-as: 2.0.0',
  'Sem-Ver: api-break',
  'Release-Plan: sha256:0',
  'This reverts commit 0123456.',
  'Reviewed-by: Ada <ada@example.org>',
  'closes #1, fixes acme/web#2, @ada',
  'feat: a',
  'fix(x)!: b',
  'my-type: c',
  '',
  ' ',
  '\t\u00a0\u2028',
];

const anyText = fc
  .string({ unit: 'binary', maxLength: 60 })
  .map((text) => text.replaceAll('\0', ''));
const line = fc.oneof(
  { arbitrary: fc.constantFrom(...SPECIAL_LINES), weight: 4 },
  { arbitrary: anyText, weight: 1 },
);

type Mutation = (lines: readonly string[]) => readonly string[];
const place = fc.nat({ max: 40 });
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  place.map(
    (at): Mutation =>
      (lines) =>
        lines.toSpliced(at % lines.length, 1),
  ),
  place.map(
    (at): Mutation =>
      (lines) =>
        lines.toSpliced(at % lines.length, 0, ...lines.slice(0, 3)),
  ),
  fc.tuple(place, line).map(
    ([at, more]): Mutation =>
      (lines) =>
        lines.toSpliced(at % lines.length, 0, more),
  ),
  fc.tuple(place, place).map(
    ([from, to]): Mutation =>
      (lines) =>
        lines
          .toSpliced(from % lines.length, 1)
          .toSpliced(to % lines.length, 0, lines[from % lines.length] ?? ''),
  ),
);

const mutated = fc
  .tuple(fc.constantFrom(...MESSAGES), fc.array(mutation, { maxLength: 12 }))
  .map(([message, mutations]) =>
    mutations
      .reduce<readonly string[]>((lines, mutate) => mutate(lines), message.split('\n'))
      .join('\n'),
  );

/**
 * Any message that git can hold (it holds no NUL): lines with a meaning put together by chance, and
 * mutations of real shapes.
 */
export const anyMessage: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(fc.array(line, { maxLength: 25 }), fc.constantFrom('\n', '\r\n', '\n\n', '\r'))
    .map(([lines, end]) => lines.join(end)),
  mutated,
);
