import type { CommitSpec } from '../../build-facts.fixture';
import type { Wanted } from '../../plan-release.fixture';
import { find } from '../find.fixture';

const commit: CommitSpec = { message: 'fix: x', files: ['packages/a/x'] };
const past = (length: number, ...more: readonly CommitSpec[]) => ({
  projects: { a: {} },
  commits: [...Array.from({ length }, () => commit), ...more],
});

const found = async (facts: ReturnType<typeof past>, wanted?: Wanted): Promise<number> =>
  (await find('first-release-unconfirmed', facts, wanted)).length;

it('refuses the first release of a project with a long past, until somebody means it', async () => {
  expect(await found(past(200))).toBe(1);
  expect(await found(past(200), { channel: 'rc' })).toBe(1);
  expect(await found(past(200), { firstRelease: true })).toBe(0);
  expect(await found(past(200), { releaseAs: '2.0.0' })).toBe(0);
  expect(await found(past(200, { ...commit, message: 'fix: x\n\nRelease-As: 1.0.0' }))).toBe(0);
});

it('lets go on what is new, and what was released once', async () => {
  expect(await found(past(199))).toBe(0);
  expect(await found(past(200, { ...commit, tags: ['v0.1.0-rc.1'] }, commit))).toBe(0);
  expect(await found(past(200, { ...commit, tags: ['v0.1.0'] }, commit))).toBe(0);
});

it('says how long the past is, and which tags were looked for', async () => {
  expect(await find('first-release-unconfirmed', past(200))).toMatchObject([
    {
      severity: 'error',
      project: 'a',
      message:
        'a has 200 commits and no release: 0.1.0 would be its first. Tags are looked for as v{version}, {project}@{version}.',
    },
  ]);
});
