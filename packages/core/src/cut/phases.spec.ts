import { ltsPhases } from './lts-phases';
import { seriesPhases } from './series-phases';

const at = { timeZone: 'UTC', now: '2026-06-01T00:00:00Z' };
const told = (read: ReturnType<typeof ltsPhases>): string =>
  read.ok
    ? read.value.map(({ phase, from }) => `${phase} ${from}`).join(', ')
    : read.failures.map(({ code }) => code).join(', ');

it.each<[released: string, months: number, timeZone: string, expected: string]>([
  ['2026-01-31T12:00:00Z', 12, 'UTC', 'maintained 2026-01-31, end-of-life 2027-01-31'],
  ['2025-08-31T12:00:00Z', 18, 'UTC', 'maintained 2025-08-31, end-of-life 2027-02-28'],
  ['2026-01-05T23:30:00Z', 12, 'Europe/Berlin', 'maintained 2026-01-06, end-of-life 2027-01-06'],
  ['2025-06-01T12:00:00Z', 12, 'UTC', 'line-over'],
  ['2026-01-05T12:00:00Z', -1, 'UTC', 'option-invalid'],
  ['2026-01-05T12:00:00Z', NaN, 'UTC', 'option-invalid'],
])('support from %s for %d months in %s is %s', (released, months, timeZone, expected) => {
  expect(told(ltsPhases({ ...at, released, months, timeZone }))).toBe(expected);
});

it.each<[entries: readonly string[], expected: string]>([
  [[], 'maintained 2026-06-01'],
  [
    ['development=2026-04-01', 'end-of-life=2027-04-01'],
    'development 2026-04-01, end-of-life 2027-04-01',
  ],
  [['maintained=2026-04', 'end-of-life'], 'option-invalid, option-invalid'],
  [['maintained=2025-04-01', 'end-of-life=2026-06-01'], 'line-over'],
])('phases %j are %s', (entries, expected) => {
  expect(told(seriesPhases(entries, at))).toBe(expected);
});
