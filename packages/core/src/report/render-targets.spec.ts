import type { TargetRun } from '../evidence/target-runs';
import { renderTargets } from './render-targets';

const pipe = { color: false, width: Infinity };
const run = (project: string, outcome: TargetRun['outcome']): TargetRun => ({
  project,
  target: 'test',
  dependsOn: [],
  outcome,
});

it('counts what came of targets, in one line', () => {
  const runs = [run('a', 'cached'), run('b', 'passed'), run('c', 'cached'), run('d', 'failed')];
  expect(renderTargets(runs, pipe)).toBe('Targets: 1 passed, 2 cached, 1 failed');
});

it('says which would be run, as many as fit', () => {
  const runs = ['a', 'b\u001b[2J', 'c'].map((name) => run(name, 'not-run'));
  expect(renderTargets(runs, pipe)).toMatch(
    /^Run before a release \(3\): a:test, b\S+:test, c:test$/,
  );
  expect(renderTargets(runs, pipe)).not.toContain('\u001b');
  expect(renderTargets(runs, { ...pipe, width: 50 })).toBe(
    'Run before a release (3): a:test and 2 more',
  );
});

it('says nothing of none', () => {
  expect(renderTargets([], pipe)).toBe('');
});
