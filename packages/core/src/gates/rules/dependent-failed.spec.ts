import { fail, ok } from '../../result';
import type { TargetRun } from '../../evidence/target-runs';
import { planned, touch, workspace } from '../../plan-release.fixture';
import { find } from '../find.fixture';

const facts = workspace([touch('core', 'feat: x')]);
const failed: TargetRun = {
  project: 'app',
  target: 'test',
  dependsOn: ['core', 'web'],
  outcome: 'failed',
};
const answers = { 'target-runs': ok([failed]) };

it('names the dependent, the target, and what it stops', async () => {
  const options = { gates: { dependents: ['test'] } };
  expect(await find('dependent-failed', facts, { options, answers })).toEqual([
    {
      code: 'dependent-failed',
      severity: 'error',
      project: 'app',
      message: 'The target test of app failed, and app depends on what is released: core, web.',
      fix: 'Mend it. To see it again: nx run app:test',
      where: 'app:test',
    },
  ]);
  expect(await find('target-failed', facts, { options, answers })).toEqual([]);
});

it('leaves a task to the other rule, if that asked for it too', async () => {
  const gates = { targets: ['test'], dependents: ['test'] };
  const codes = async (rules: object) => {
    const made = await planned(facts, { options: { gates, rules }, answers });
    return made.ok ? made.value.plan.findings.map(({ code }) => code) : made.failures;
  };
  expect(await codes({})).toEqual(['target-failed']);
  expect(await codes({ 'target-failed': 'off' })).toEqual(['dependent-failed']);
  const made = await planned(facts, { options: { gates }, answers });
  expect(made.ok && made.value.plan.targets).toEqual([failed]);
});

it('passes nothing that could not be run', async () => {
  const failure = { code: 'targets-not-run', message: 'Nx ended with 1.', fix: 'Look.' };
  const wanted = {
    options: { gates: { dependents: ['test'] } },
    answers: { 'target-runs': fail(failure) },
  };
  expect(await find('dependent-failed', facts, wanted)).toMatchObject([
    { message: 'Whether dependents pass is not known: Nx ended with 1.' },
  ]);
});
