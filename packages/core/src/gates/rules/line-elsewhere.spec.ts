import type { Wanted } from '../../plan-release.fixture';
import { errors, LTS, SECURITY, SERIES, type OnLine } from '../on-line.fixture';

it.each<[name: string, on: OnLine, more: Wanted, expected: readonly string[]]>([
  ['a stray file', { commits: [SECURITY], line: null, stray: SERIES }, {}, ['line-elsewhere']],
  ['a stray file on main', { commits: [SECURITY], line: null, stray: LTS, branch: 'main' }, {}, []],
])('%s', async (_name, on, more, expected) => {
  expect(await errors(on, more)).toEqual(expected);
});
