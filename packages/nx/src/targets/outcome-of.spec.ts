import { outcomeOf } from './outcome-of';

const tasks = new Map([
  ['core:golden', { project: 'core', target: 'golden', needs: ['core:build'] }],
  ['core:build', { project: 'core', target: 'build', needs: ['base:build'] }],
  ['base:build', { project: 'base', target: 'build', needs: [] }],
]);
const result = (project: string, target: string, status: string) => ({ project, target, status });
const golden = { project: 'core', target: 'golden' };

it.each([
  ['success', { outcome: 'passed' }],
  ['failure', { outcome: 'failed' }],
  ['local-cache', { outcome: 'cached' }],
  ['local-cache-kept-existing', { outcome: 'cached' }],
  ['remote-cache', { outcome: 'cached' }],
  ['stopped', null],
  ['something-new', null],
])('%s', (status, expected) => {
  expect(outcomeOf(golden, [result('core', 'golden', status)], tasks)).toEqual(expected);
});

it.each([[[result('core', 'golden', 'skipped')]], [[]]])(
  'one that was skipped, told or not, names what failed below it',
  (own) => {
    const failed = [result('base', 'build', 'failure'), result('other', 'test', 'failure')];
    expect(outcomeOf(golden, [...own, ...failed], tasks)).toEqual({
      outcome: 'skipped',
      because: ['base:build'],
    });
    expect(outcomeOf(golden, [...own, result('other', 'test', 'failure')], tasks)).toBeNull();
  },
);
