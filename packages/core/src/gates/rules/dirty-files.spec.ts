import { find } from '../find.fixture';

const facts = (dirty: readonly string[], message = 'feat: x') => ({
  projects: { a: {} },
  files: new Map([['packages/a/package.json', '{ "name": "a", "version": "0.0.0" }']]),
  dirty,
  commits: [{ message, files: ['packages/a/x'] }],
});
const written = ['packages/a/CHANGELOG.md', 'packages/a/package.json'];

it.each([
  [[], []],
  [['README.md', 'packages/a/src/index.ts'], []],
  [['packages/a/package.json'], ['packages/a/package.json']],
  [['packages/a/CHANGELOG.md', 'x', 'packages/a/package.json'], written],
])('of %j it objects to %j', async (dirty, expected) => {
  const findings = await find('dirty-files', facts(dirty));
  expect(findings.map(({ where }) => where)).toEqual(expected);
  for (const { severity, message, where } of findings)
    expect([severity, message]).toEqual([
      'error',
      `${where} has uncommitted changes, and the release writes it.`,
    ]);
});

it('is silent where nothing is released', async () => {
  expect(await find('dirty-files', facts(written, 'chore: x'))).toEqual([]);
});
