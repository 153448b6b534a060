import { touch, type Wanted } from '../../plan-release.fixture';
import { find } from '../find.fixture';
import { errors, lineFacts, SECURITY, usual, type OnLine } from '../on-line.fixture';

it.each<[name: string, on: OnLine, more: Wanted, expected: readonly string[]]>([
  [
    'a version beyond it',
    { commits: [SECURITY] },
    { projects: ['core'], releaseAs: '1.1.0' },
    ['line-left'],
  ],
  ['a version within it', { commits: [SECURITY] }, { projects: ['core'], releaseAs: '1.0.7' }, []],
  [
    'a project that is not of it',
    { commits: [touch('deid', 'fix(security): x')] },
    { projects: ['deid'] },
    ['line-left'],
  ],
  [
    'one that is dragged along',
    { commits: [SECURITY] },
    { options: { dependents: 'always' } },
    ['line-left'],
  ],
])('%s', async (_name, on, more, expected) => {
  expect(await errors(on, more)).toEqual(expected);
});

it('says because of whom a project is dragged along', async () => {
  const always = usual({ options: { dependents: 'always' } });
  const [left] = await find('line-left', lineFacts({ commits: [SECURITY] }), always);
  expect(left?.message).toMatch(/^web .* because it requires core, /);
});
