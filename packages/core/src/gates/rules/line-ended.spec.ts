import type { Wanted } from '../../plan-release.fixture';
import { errors, SECURITY, type OnLine } from '../on-line.fixture';

it.each<[name: string, on: OnLine, more: Wanted, expected: readonly string[]]>([
  ['after its end', { commits: [SECURITY], now: '2027-01-05T00:00:00Z' }, {}, ['line-ended']],
  [
    'on its last day, where it is still that day',
    { commits: [SECURITY], now: '2027-01-05T01:00:00Z' },
    { options: { cadence: { timeZone: 'America/New_York' } } },
    [],
  ],
])('%s', async (_name, on, more, expected) => {
  expect(await errors(on, more)).toEqual(expected);
});
