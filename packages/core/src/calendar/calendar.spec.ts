import fc from 'fast-check';
import { addMonths } from './add-months';
import { dayAt } from './day-at';
import { daysBetween } from './days-between';

const instants = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

describe('the day at an instant', () => {
  it.each([
    ['2026-11-22T01:00:00.000Z', 'UTC', '2026-11-22'],
    ['2026-11-22T01:00:00.000Z', 'America/New_York', '2026-11-21'],
    ['2026-11-22T23:30:00.000Z', 'Europe/Berlin', '2026-11-23'],
    ['2026-07-22T22:30:00.000Z', 'Europe/Berlin', '2026-07-23'],
    ['2026-11-22T01:00:00+05:00', 'UTC', '2026-11-21'],
  ])('%s is in %s the %s', (instant, zone, day) => {
    expect(dayAt(instant, zone)).toBe(day);
  });
});

describe('months after a day', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-01-05', 12, '2027-01-05'],
    ['2026-11-30', 3, '2027-02-28'],
  ])('%s and %d months are %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });
});

describe('days between two', () => {
  it('does not count hours that a zone leaves out or has twice', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
  });

  it('is the same both ways, sign aside', () => {
    fc.assert(
      fc.property(instants, instants, (a, b) => {
        const [from, to] = [dayAt(a, 'UTC'), dayAt(b, 'UTC')];
        expect(daysBetween(from, to) + daysBetween(to, from)).toBe(0);
        expect(Math.sign(daysBetween(from, to))).toBe(Number(to > from) - Number(to < from));
      }),
    );
  });
});
