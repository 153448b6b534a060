import { answers, mark, project, released } from '../../proofs/proven-facts.fixture';
import { find } from '../find.fixture';

const found = async (removeIn: string | null, message: string, ecosystem: 'npm' | 'python') =>
  (
    await find(
      'deprecation-overdue',
      project([released('1.2.0'), { id: 'now', message }], { ecosystem }),
      { answers: answers({ marks: { now: [mark('a.f', { removeIn })] } }) },
    )
  ).map((finding) => finding.message);

it.each<[removeIn: string, message: string, ecosystem: 'npm' | 'python']>([
  ['1.3.0', 'feat: x', 'python'],
  ['1.3', 'feat: x', 'npm'],
  ['2', 'feat!: x', 'npm'],
  ['1.0', 'fix: x', 'python'],
])('what was to go in %s is overdue with a %s of %s', async (removeIn, message, ecosystem) => {
  expect(await found(removeIn, message, ecosystem)).toEqual([
    expect.stringContaining(`a.f (packages/a/a/__init__.py:3) was to go in ${removeIn}, and a `),
  ]);
});

it.each<[removeIn: string | null, message: string]>([
  ['2.0.0', 'feat: x'],
  ['1.2.2', 'fix: x'],
  ['soon', 'feat!: x'],
  [null, 'feat!: x'],
])('%s and a %s: not yet', async (removeIn, message) => {
  expect(await found(removeIn, message, 'python')).toEqual([]);
});
