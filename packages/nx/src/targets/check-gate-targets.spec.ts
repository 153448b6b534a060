import { parseConfig } from '@release-openmed/core';
import { checkGateTargets } from './check-gate-targets';
import { targetsGraph } from './targets-graph.fixture';

const noop = { executor: 'nx:noop' };
const release = { executor: '@release-openmed/nx:release-openmed' };
const graph = targetsGraph({
  core: [
    {
      'test:unit': noop,
      bare: {},
      serve: { ...noop, continuous: true },
      e2e: { ...noop, dependsOn: ['serve'] },
      golden: { ...noop, dependsOn: ['build'] },
      build: { ...noop, dependsOn: ['^build'] },
      ship: release,
      'nx-release-publish': { executor: '@nx/js:release-publish' },
    },
    'base',
  ],
  base: [
    {
      build: noop,
      smoke: { ...noop, dependsOn: ['upload'] },
      upload: { ...noop, dependsOn: ['nx-release-publish'] },
      'nx-release-publish': noop,
    },
  ],
  app: [{ check: { ...noop, dependsOn: ['^ship'] } }, 'core'],
});

function wrong(gates: object): readonly string[] {
  const config = parseConfig({ gates });
  if (!config.ok) return config.failures.map(({ code, message }) => `${code}: ${message}`);
  return checkGateTargets(config.value, graph).map(
    ({ code, message, fix, where }) => `${code} ${where}: ${message} ${fix}`,
  );
}

it('takes targets that some project has, and that lead nowhere', () => {
  const golden = { target: 'golden', required: ['core'] };
  expect(wrong({ targets: ['test:unit', golden], dependents: ['build'] })).toEqual([]);
});

it('names the nearest target of one that nobody has', () => {
  expect(wrong({ targets: ['goldne'], dependents: ['biuld'] })).toEqual([
    'target-unknown options.gates.targets: No project of the workspace has a target "goldne", so it would guard nothing. Did you mean "golden"? nx show project <name> lists those of a project.',
    'target-unknown options.gates.dependents: No project of the workspace has a target "biuld", so it would guard nothing. Did you mean "build"? nx show project <name> lists those of a project.',
  ]);
});

it.each([
  ['ship', 'The gate "ship" is part of a release itself: core:ship.'],
  [
    'nx-release-publish',
    'The gate "nx-release-publish" is part of a release itself: core:nx-release-publish.',
  ],
  ['check', 'The gate "check" leads back to a release: app:check needs core:ship.'],
  ['smoke', 'The gate "smoke" leads back to a release: base:smoke needs base:nx-release-publish.'],
])('refuses %s, which releases', (target, message) => {
  for (const option of ['targets', 'dependents'])
    expect(wrong({ [option]: [target] })).toEqual([
      expect.stringContaining(`target-cycle options.gates.${option}: ${message}`),
    ]);
});

it('refuses one that never ends, and not one that needs it', () => {
  expect(wrong({ targets: ['e2e'] })).toEqual([]);
  expect(wrong({ dependents: ['serve'] })).toEqual([
    expect.stringContaining('target-endless options.gates.dependents: core:serve runs until'),
  ]);
});

it('refuses what Nx cannot run', () => {
  expect(wrong({ targets: ['bare'] })).toEqual([
    expect.stringMatching(
      /^targets-not-run options\.gates\.targets: Nx cannot run bare: .*core:bare/,
    ),
  ]);
});

it('refuses a project that has to have a target and has none', () => {
  const required = ['*', 'cor'];
  expect(wrong({ targets: [{ target: 'golden', required }] })).toEqual([
    expect.stringContaining(
      'target-missing options.gates.targets: base has to have the target "golden"',
    ),
    expect.stringContaining('target-missing options.gates.targets: app has to have'),
    expect.stringContaining('pattern-unmatched options.gates.targets: The pattern "cor"'),
  ]);
});

it('names the options there are', () => {
  expect(wrong({ target: ['test'] })).toEqual([
    expect.stringMatching(/^config-unknown-key: "target" is no option at options\.gates/),
  ]);
  expect(wrong({ targets: [{ target: 'test' }] })).toEqual([
    expect.stringMatching(/^config-invalid/),
  ]);
});
