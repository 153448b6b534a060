import type { Wanted } from '../../plan-release.fixture';
import { find } from '../find.fixture';
import { change, MONDAY, past } from './calendar-rules.fixture';

const HOLIDAYS = { from: '2026-11-23', to: '2026-11-24', reason: 'a conference' };

const found = async (freezes: readonly object[], now = MONDAY, wanted: Wanted = {}) =>
  (
    await find('frozen', past(now, change('a', 'fix: x'), change('b', 'fix: y')), {
      options: { cadence: { timeZone: 'Europe/Berlin', freezes } },
      ...wanted,
    })
  ).map(({ project, message }) => `${project ?? 'all'}: ${message}`);

it('names the reason and the end', async () => {
  expect(await found([HOLIDAYS])).toEqual([
    'all: Releases are frozen until Wed 2026-11-25 00:00 in Europe/Berlin: a conference. This holds up a, b.',
  ]);
});

it.each([
  ['2026-11-22T22:59:59Z', 0],
  ['2026-11-22T23:00:00Z', 1],
  ['2026-11-24T22:59:59Z', 1],
  ['2026-11-24T23:00:00Z', 0],
])('lasts from the first to the last day, as the zone has them: %s', async (now, number) => {
  expect(await found([HOLIDAYS], now)).toHaveLength(number);
});

it('may begin and end at an hour', async () => {
  const hours = { ...HOLIDAYS, from: '2026-11-23T12:00:00Z', to: '2026-11-23T15:00:00+01:00' };
  expect(await found([hours], '2026-11-23T11:59:59Z')).toEqual([]);
  expect(await found([hours], '2026-11-23T12:00:00Z')).toHaveLength(1);
  expect(await found([hours], '2026-11-23T14:00:00Z')).toEqual([]);
});

it('may hold some projects', async () => {
  expect(await found([{ ...HOLIDAYS, projects: ['b'] }])).toEqual([
    'b: b is frozen until Wed 2026-11-25 00:00 in Europe/Berlin: a conference.',
  ]);
  expect(await found([{ ...HOLIDAYS, projects: ['b'] }], MONDAY, { projects: ['a'] })).toEqual([]);
});

it('stops stable and lts alone, and no fix of a security type', async () => {
  expect(await found([HOLIDAYS], MONDAY, { channel: 'lts' })).toHaveLength(1);
  for (const channel of ['nightly', 'rc'] as const)
    expect(await found([HOLIDAYS], MONDAY, { channel })).toEqual([]);
  const options = { cadence: { freezes: [HOLIDAYS] } };
  expect(await find('frozen', past(MONDAY, change('a', 'security: x')), { options })).toEqual([]);
});

it('is passed over where somebody answers for it', async () => {
  const accepted = [{ code: 'frozen', reason: 'the fair', who: 'ada', until: '2026-11-23' }];
  const spec = { ...past(MONDAY, change('a', 'fix: x')), accepted };
  const options = { cadence: { freezes: [HOLIDAYS] } };
  expect(await find('frozen', spec, { options })).toMatchObject([{ severity: 'accepted' }]);
});
