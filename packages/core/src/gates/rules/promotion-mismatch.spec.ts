import { ok } from '../../result';
import { find } from '../find.fixture';

const facts = (message: string, tag: string) => ({
  projects: { a: {} },
  commits: [
    { message: 'feat: start', files: ['packages/a/x'], tags: ['v1.0.0'] },
    { message, files: ['packages/a/x'], stamps: [tag] },
  ],
});
const promote = (from: string) => ({ from, answers: { 'changed-paths': ok([]) } });

it('a candidate becomes the version that it was a candidate of', async () => {
  expect(
    await find('promotion-mismatch', facts('feat: x', 'v1.1.0-rc.1'), promote('v1.1.0-rc.1')),
  ).toEqual([]);
});

it.each(['v1.1.0-rc.1', 'v1.2.0-rc.2'])('refuses to make 2.0.0 of %s', async (tag) => {
  expect(await find('promotion-mismatch', facts('feat!: x', tag), promote(tag))).toMatchObject([
    {
      severity: 'error',
      project: 'a',
      where: tag,
      message: `${tag} would become 2.0.0, which is another version than it was a candidate of.`,
    },
  ]);
});

it('has nothing to say when nothing is promoted', async () => {
  expect(await find('promotion-mismatch', facts('feat!: x', 'v1.1.0-rc.1'))).toEqual([]);
});
