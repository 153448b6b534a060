import type { TargetRuns } from '@release-openmed/core';
import { targetsGraph } from './targets-graph.fixture';
import { wantedRuns } from './wanted-runs';

const test = { test: {} };
const graph = targetsGraph({
  base: [{ test: {}, golden: {} }],
  core: [{}, 'base', 'npm:left-pad'],
  app: [test, 'core'],
  tool: [test, 'app', 'base'],
  alone: [test],
});
const asked = (of: TargetRuns['of'], projects: readonly string[], targets = ['test', 'golden']) =>
  wantedRuns({ kind: 'target-runs', commit: 'c', of, projects, targets }, graph).map(
    ({ project, target, dependsOn }) => [`${project}:${target}`, ...dependsOn].join(' '),
  );

it.each<[string, readonly string[], readonly string[]]>([
  ['those that are released and have them', ['base', 'core'], ['base:test', 'base:golden']],
  ['none of a project that has none', ['core'], []],
])('%s', (_name, projects, expected) => {
  expect(asked('released', projects)).toEqual(expected);
});

it('all that depend on a released one, through others too, and on which', () => {
  expect(asked('dependents', ['base', 'core'])).toEqual([
    'tool:test base core',
    'app:test base core',
  ]);
  expect(asked('dependents', ['app'])).toEqual(['tool:test app']);
  expect(asked('dependents', ['alone', 'tool'])).toEqual([]);
});

it('comes to an end in a circle, in which none is its own dependent', () => {
  const circle = targetsGraph({ a: [test, 'b'], b: [test, 'a'] });
  const question = { kind: 'target-runs', commit: 'c', targets: ['test'] } as const;
  expect(
    wantedRuns({ ...question, of: 'dependents', projects: ['a'] }, circle).map(
      ({ project }) => project,
    ),
  ).toEqual(['b']);
});
