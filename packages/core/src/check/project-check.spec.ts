import { buildFacts, type FactsSpec } from '../build-facts.fixture';
import { planned, touch, workspace } from '../plan-release.fixture';
import { projectCheck, type ProjectCheck } from './project-check';

async function checked(spec: FactsSpec, project: string): Promise<ProjectCheck | null> {
  const made = await planned(spec, { push: false });
  if (!made.ok) throw new Error(JSON.stringify(made.failures));
  return projectCheck(made.value, buildFacts(spec), project);
}

const merge = { onto: 't', commits: null, title: null };
const drifts = { projects: { core: { fileVersion: '1.0.0' }, web: { fileVersion: '9.0.0' } } };

it('has the part of one project, and who comes along', async () => {
  const spec = workspace([touch('core', 'feat!: x'), touch('deid', 'fix: y')], { merge });
  const core = await checked(spec, 'core');
  expect(core).toMatchObject({
    root: 'packages/core',
    branch: 'main',
    release: { from: { version: '1.0.0' }, to: { version: '2.0.0' }, bump: 'major' },
    skipped: null,
    ranges: [],
    drags: ['web'],
  });
  expect(core?.release).not.toHaveProperty('notes');
  expect(core?.commits).toHaveLength(1);
  expect(await checked(spec, 'web')).toMatchObject({ ranges: [{ on: 'core' }], drags: [] });
});

it('has why a project stays', async () => {
  const spec = workspace([touch('core', 'chore: x')], { merge });
  expect(await checked(spec, 'core')).toMatchObject({ release: null, skipped: { why: 'no-bump' } });
});

it.each(['nobody', 'app'])('is none of %s', async (project) => {
  expect(await checked(workspace([], { merge }), project)).toBeNull();
});

it('keeps to the findings of its project', async () => {
  const spec = workspace([touch('core', 'fix: x')], { merge, ...drifts });
  expect((await checked(spec, 'core'))?.findings).toEqual([]);
  expect((await checked(spec, 'web'))?.findings).toMatchObject([{ code: 'version-drift' }]);
});

it('calls the commit that a squash will make by its title', async () => {
  const id = 'e'.repeat(40);
  const spec = workspace([touch('core', 'chore: x', { id })], {
    merge: { onto: 't', commits: [], title: 'chore: x' },
    tip: 'elsewhere',
  });
  const check = await checked(spec, 'core');
  expect(check?.commits).toEqual(['title']);
  expect(JSON.stringify(check)).not.toContain('eeeeeee');
});
