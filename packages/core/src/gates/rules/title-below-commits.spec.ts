import { find } from '../find.fixture';
import { merging, type Branch } from '../merging.fixture';

const lost = (title: string | null, ...branch: readonly Branch[]) =>
  find('title-below-commits', merging(branch, title));

it.each([
  ['fix: x', 'feat: y', 'they ask for minor, it asks for patch'],
  ['feat: x', 'feat!: y', 'they ask for major, it asks for minor'],
  ['feat: x', 'fix: y\n\nBREAKING CHANGE: z', 'they ask for major, it asks for minor'],
  ['Tidy up', 'fix: y', 'they ask for patch, it asks for none'],
  ['feat: x', 'feat: y\n\nRelease-As: 3.0.0', '0000000000 demands 3.0.0'],
])('%j loses what %j says', async (title, message, said) => {
  expect(await lost(title, { message }, { message: 'chore: z' })).toMatchObject([
    { severity: 'error', project: 'a', where: '--title', message: expect.stringContaining(said) },
  ]);
});

it.each([
  ['feat: x', 'fix: y'],
  ['feat!: x', 'feat!: y'],
  ['chore: x', 'chore: y'],
  [null, 'feat: y'],
])('%j keeps what %j says', async (title, message) => {
  expect(await lost(title, { message })).toEqual([]);
});

it('passes over what the branch took back, and what it says of other projects', async () => {
  const taken = [{ message: 'feat: y' }, { message: 'Revert "feat: y"' }];
  expect(await lost('fix: x', ...taken, { message: 'fix: z' })).toEqual([]);
  const other = { message: 'feat: y', files: ['packages/b/x'] };
  expect(await lost('fix: x', { message: 'fix: y' }, other)).toMatchObject([{ project: 'b' }]);
});
