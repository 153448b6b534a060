import { find } from '../find.fixture';

const facts = (message: string, ...locks: readonly string[]) => ({
  projects: {
    a: {},
    b: { dependencies: [{ on: 'a', range: '^1.0.0' }] },
  },
  files: new Map(locks.map((path) => [path, ''])),
  commits: [
    { message: 'feat: start', files: ['packages/a/x'], tags: ['a@1.0.0', 'b@1.0.0'] },
    { message, files: ['packages/a/x'] },
  ],
});

it.each<[string, string, readonly string[], number]>([
  ['requirements change', 'feat!: x', ['bun.lockb'], 1],
  ['its projects lie elsewhere', 'feat!: x', ['docs/bun.lockb'], 0],
  ['no requirement changes', 'fix: x', ['bun.lockb'], 0],
  ['it can be edited', 'feat!: x', ['yarn.lock', 'package-lock.json.orig'], 0],
])('%s', async (_what, message, locks, count) => {
  expect(await find('lockfile-stale', facts(message, ...locks))).toHaveLength(count);
});

it('blocks, and names the file and what to run', async () => {
  expect(await find('lockfile-stale', facts('feat!: x', 'bun.lockb'))).toMatchObject([
    {
      severity: 'error',
      where: 'bun.lockb',
      message: expect.stringContaining('bun.lockb'),
      fix: expect.stringContaining('bun install --save-text-lockfile'),
    },
  ]);
});
