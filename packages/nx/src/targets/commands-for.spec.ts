import fc from 'fast-check';
import { commandsFor } from './commands-for';

const run = (project: string, target: string) => ({ project, target });

it('joins targets of the same projects, and no others', () => {
  expect(
    commandsFor([
      run('core', 'test'),
      run('core', 'golden'),
      run('app', 'test'),
      run('core', 'e2e'),
      run('core', 'test'),
    ]),
  ).toEqual([
    { targets: ['test'], projects: ['app', 'core'] },
    { targets: ['golden', 'e2e'], projects: ['core'] },
  ]);
});

it('runs each task once and nothing else', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd');
  fc.assert(
    fc.property(fc.array(fc.record({ project: name, target: name })), (runs) => {
      const key = (one: { project: string; target: string }) => `${one.project}:${one.target}`;
      const made = commandsFor(runs).flatMap(({ targets, projects }) =>
        targets.flatMap((target) => projects.map((project) => key({ project, target }))),
      );
      expect([...made].sort()).toEqual([...new Set(runs.map(key))].sort());
    }),
  );
});
