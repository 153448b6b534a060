import { find } from '../find.fixture';

const commits = [{ message: 'feat: x', files: ['packages/a/x'], id: 'e'.repeat(40) }];

it('refuses a HEAD without a branch', async () => {
  expect(await find('detached-head', { projects: { a: {} }, branch: null, commits })).toMatchObject(
    [
      {
        severity: 'error',
        where: 'e'.repeat(40),
        message: 'HEAD is detached at eeeeeeeeee: no branch is checked out.',
      },
    ],
  );
});

it('is content with a branch', async () => {
  expect(await find('detached-head', { projects: { a: {} }, branch: 'any', commits })).toEqual([]);
});
