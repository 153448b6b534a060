import { fail, ok } from '../../result';
import type { TargetRun } from '../../evidence/target-runs';
import { planned, touch, workspace } from '../../plan-release.fixture';
import { find } from '../find.fixture';

const facts = workspace([touch('core', 'feat: x')]);
const run = (part: Partial<TargetRun>): TargetRun => ({
  project: 'core',
  target: 'golden',
  dependsOn: [],
  outcome: 'passed',
  ...part,
});
const options = { gates: { targets: ['golden'] } };
const judged = (...runs: readonly TargetRun[]) =>
  find('target-failed', facts, { options, answers: { 'target-runs': ok(runs) } });

it('names the project, the target and how to see it again', async () => {
  expect(await judged(run({ outcome: 'failed' }), run({ target: 'test' }))).toEqual([
    {
      code: 'target-failed',
      severity: 'error',
      project: 'core',
      message: 'The target golden of core failed.',
      fix: 'Mend it. To see it again: nx run core:golden',
      where: 'core:golden',
    },
  ]);
});

it('names what failed before it', async () => {
  expect(await judged(run({ outcome: 'skipped', because: ['base:build'] }))).toMatchObject([
    {
      message: 'The target golden of core was not reached, because base:build failed.',
      fix: 'Mend it. To see it again: nx run base:build',
    },
  ]);
});

it.each(['passed', 'cached', 'not-run'] as const)(
  'finds nothing in one that %s',
  async (outcome) => {
    expect(await judged(run({ outcome }))).toEqual([]);
  },
);

it('asks for what is released, at its source, and the plan says what came of it', async () => {
  const asked: unknown[] = [];
  const wanted = {
    options: { gates: { targets: ['test', { target: 'golden', required: ['core'] }] } },
    answers: { 'target-runs': ok([run({ outcome: 'cached' })]) },
    asked: (question: unknown) => asked.push(question),
  };
  const made = await planned(facts, wanted);
  expect(made).toMatchObject({ value: { plan: { targets: [run({ outcome: 'cached' })] } } });
  expect(asked).toContainEqual({
    kind: 'target-runs',
    commit: made.ok && made.value.plan.source,
    of: 'released',
    projects: ['core'],
    targets: ['test', 'golden'],
  });
});

it('changes nothing of the plan but what it says of itself', async () => {
  const bare = await planned(facts);
  const gated = await planned(facts, { options, answers: { 'target-runs': ok([run({})]) } });
  if (!bare.ok || !gated.ok) throw new Error('no plan');
  const { targets, ...rest } = gated.value.plan;
  expect([targets, rest]).toEqual([[run({})], bare.value.plan]);
});

it('passes nothing that could not be run, and asks nothing where nothing is released', async () => {
  const failure = { code: 'targets-not-run', message: 'Nx ended with 1.', fix: 'Look.' };
  expect(
    await find('target-failed', facts, { options, answers: { 'target-runs': fail(failure) } }),
  ).toMatchObject([
    { message: 'Whether what is released passes is not known: Nx ended with 1.', fix: 'Look.' },
  ]);
  expect(await find('target-failed', workspace([]), { options })).toEqual([]);
});
