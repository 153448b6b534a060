import { formerRoots } from './former-roots';
import { project } from './tags/workspace.fixture';

const MOVES = [
  { from: 'lib/a', to: 'packages/a' },
  { from: 'packages/old', to: 'packages/b' },
  { from: '.', to: 'lib/a' },
  { from: 'src/a', to: 'lib/a' },
  { from: 'old/a', to: 'src/a' },
];

it.each<[string, readonly string[], unknown]>([
  ['stays', ['x'], {}],
  ['moved twice, from the top first', ['a'], { a: ['lib/a'] }],
  ['moved from where another one is now', ['b', 'old'], {}],
  ['moved once', ['b'], { b: ['packages/old'] }],
])('%s', (_title, names, expected) => {
  const projects = names.map(project);
  const hints = formerRoots(projects, { projects, moves: MOVES });
  expect(Object.fromEntries(hints.map(({ option, value }) => [option[1], value]))).toEqual(
    expected,
  );
});

it('follows a chain', () => {
  const projects = [project('a')];
  const moves = MOVES.filter(({ from }) => from !== '.');
  expect(formerRoots(projects, { projects, moves })).toMatchObject([
    { value: ['lib/a', 'src/a', 'old/a'] },
  ]);
});
