import type { Wanted } from '../../plan-release.fixture';
import { find } from '../find.fixture';
import { errors, lineFacts, SECURITY, usual, type OnLine } from '../on-line.fixture';

it.each<[name: string, on: OnLine, more: Wanted, expected: readonly string[]]>([
  [
    'a branch without a file',
    { commits: [SECURITY], line: null },
    { projects: ['core'] },
    ['line-missing'],
  ],
  [
    'such a branch on the channel that it always had',
    { commits: [SECURITY], line: null },
    { channel: 'stable' },
    ['line-missing'],
  ],
  [
    'a branch that its options list as stable',
    { commits: [SECURITY], line: null, branch: 'stable/x' },
    { options: { branches: { stable: ['stable/*'] } } },
    [],
  ],
  [
    'the channel on another branch',
    { commits: [SECURITY], line: null, branch: 'main' },
    { channel: 'lts' },
    ['branch-not-released', 'line-missing'],
  ],
])('%s', async (_name, on, more, expected) => {
  expect(await errors(on, more)).toEqual(expected);
});

it('has a draft of the file, as the tags have it', async () => {
  const facts = lineFacts({ commits: [SECURITY], line: null });
  const [missing] = await find('line-missing', facts, usual({ projects: ['core'] }));
  expect(missing?.fix).toContain(
    '{"schemaVersion":1,"kind":"lts","name":"1.0","branch":"lts/1.0","projects":{"core":"1.0"},"phases":[{"phase":"maintained","from":"2023-11-14"},{"phase":"end-of-life","from":"2024-11-14"}]}',
  );
});
