import fc from 'fast-check';
import { addDays } from './add-days';
import { dayAt } from './day-at';
import { firstFit, type Fitting } from './first-fit';
import { isTimeZone } from './is-time-zone';
import { misfitAt } from './misfit-at';
import { period } from './period';
import { sayMoment } from './say-moment';
import { WEEKDAYS } from './weekdays';

const ALWAYS = { timeZone: 'UTC', weekdays: WEEKDAYS };
const OFFICE = {
  timeZone: 'Europe/Berlin',
  weekdays: ['mon', 'tue', 'wed', 'thu'],
  hours: { from: '09:00', to: '16:00' },
} as const;
const fit = (more: Partial<Fitting> = {}): Fitting => ({
  schedule: OFFICE,
  notBefore: null,
  closed: [],
  ...more,
});

// 2026-11-22 is a Sunday.
describe('the first moment that fits', () => {
  it.each<[name: string, now: string, fitting: Fitting, first: string]>([
    ['now', '2026-11-22T12:34:56.789Z', fit({ schedule: ALWAYS }), '2026-11-22T12:34:56.789Z'],
    ['a Sunday', '2026-11-22T12:00:00Z', fit(), '2026-11-23T08:00:00.000Z'],
    ['within the hours', '2026-11-23T14:59:59Z', fit(), '2026-11-23T14:59:59.000Z'],
    ['when they end', '2026-11-23T15:00:00Z', fit(), '2026-11-24T08:00:00.000Z'],
    ['before they begin', '2026-11-23T07:59:00Z', fit(), '2026-11-23T08:00:00.000Z'],
    ['on the last of the weekdays', '2026-11-26T15:00:00Z', fit(), '2026-11-30T08:00:00.000Z'],
    ['in summer', '2026-07-19T12:00:00Z', fit(), '2026-07-20T07:00:00.000Z'],
    [
      'a day to come',
      '2026-11-22T12:00:00Z',
      fit({ notBefore: '2026-11-27' }),
      '2026-11-30T08:00:00.000Z',
    ],
    [
      'a day that has been',
      '2026-11-23T09:00:00Z',
      fit({ notBefore: '2026-11-20' }),
      '2026-11-23T09:00:00.000Z',
    ],
    [
      'a freeze, and one that follows upon it',
      '2026-12-21T09:00:00Z',
      fit({
        closed: [
          period('2026-12-31', '2027-01-01', 'Europe/Berlin'),
          period('2026-12-21', '2026-12-30', 'Europe/Berlin'),
        ],
      }),
      '2027-01-04T08:00:00.000Z',
    ],
    [
      'a freeze that ends within the hours',
      '2026-11-23T09:00:00Z',
      fit({ closed: [period('2026-11-23T08:30:00+01:00', '2026-11-23T12:30:00+01:00', 'UTC')] }),
      '2026-11-23T11:30:00.000Z',
    ],
    [
      'a freeze of a thousand years',
      '2026-11-23T09:00:00Z',
      fit({ closed: [period('2026-01-01', '3025-12-31', 'UTC')] }),
      '3026-01-02T08:00:00.000Z',
    ],
    [
      'an hour that the zone leaves out',
      '2026-03-29T00:00:00Z',
      fit({
        schedule: { ...ALWAYS, timeZone: 'Europe/Berlin', hours: { from: '02:30', to: '04:00' } },
      }),
      '2026-03-29T01:30:00.000Z',
    ],
    [
      'the end of the day',
      '2026-11-23T23:30:00Z',
      fit({ schedule: { ...ALWAYS, hours: { from: '22:00', to: '24:00' } } }),
      '2026-11-23T23:30:00.000Z',
    ],
  ])('%s', (_, now, fitting, first) => {
    expect(firstFit(now, fitting)).toBe(first);
  });

  const instants = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString());
  const fittings = fc.record({
    schedule: fc.record({
      timeZone: fc.constantFrom(
        'UTC',
        'Europe/Berlin',
        'America/New_York',
        'Pacific/Apia',
        'Asia/Kolkata',
      ),
      weekdays: fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1 }),
      hours: fc.constantFrom(
        undefined,
        { from: '00:00', to: '02:30' },
        { from: '09:00', to: '16:00' },
        { from: '23:59', to: '24:00' },
      ),
    }),
    notBefore: fc.option(instants.map((instant) => instant.slice(0, 10))),
    closed: fc.array(
      fc
        .tuple(instants, fc.integer({ min: 0, max: 100 }))
        .map(([from, days]) => period(from.slice(0, 10), addDays(from.slice(0, 10), days), 'UTC')),
      { maxLength: 5 },
    ),
  });

  it('fits, and is never before what was asked', () => {
    fc.assert(
      fc.property(instants, fittings, (now, fitting) => {
        const first = firstFit(now, fitting);
        expect(first >= now).toBe(true);
        expect(misfitAt(first, fitting.schedule)).toBeNull();
        expect(fitting.closed.some(({ start, end }) => start <= first && first < end)).toBe(false);
        if (fitting.notBefore !== null)
          expect(dayAt(first, fitting.schedule.timeZone) >= fitting.notBefore).toBe(true);
        expect(firstFit(first, fitting)).toBe(first);
      }),
    );
  });

  it('is the first: what fits is its own', () => {
    fc.assert(
      fc.property(instants, instants, fittings, (now, later, fitting) => {
        fc.pre(later >= now && firstFit(later, fitting) === later);
        expect(firstFit(now, fitting) <= later).toBe(true);
      }),
    );
  });
});

describe('what is wrong with a moment', () => {
  it.each([
    ['2026-11-22T12:00:00Z', 'weekday'],
    ['2026-11-23T07:59:59Z', 'hour'],
    ['2026-11-23T08:00:00Z', null],
    ['2026-11-23T15:00:00Z', 'hour'],
    ['2026-11-26T23:30:00Z', 'weekday'],
  ])('%s: %s', (instant, misfit) => {
    expect(misfitAt(instant, OFFICE)).toBe(misfit);
  });
});

it('a period of days ends with its last one, as the zone has it', () => {
  expect(period('2026-03-28', '2026-03-29', 'Europe/Berlin')).toEqual({
    start: '2026-03-27T23:00:00.000Z',
    end: '2026-03-29T22:00:00.000Z',
  });
  expect(period('2026-12-24T18:00:00+01:00', '2026-12-25', 'UTC')).toEqual({
    start: '2026-12-24T17:00:00.000Z',
    end: '2026-12-26T00:00:00.000Z',
  });
});

it('moments are said by the clocks of the zone', () => {
  expect(sayMoment('2026-11-22T23:30:00Z', 'Europe/Berlin')).toBe('Mon 2026-11-23 00:30');
});

it.each([
  ['UTC', true],
  ['Europe/Oslo', true],
  ['Europe/Olso', false],
  ['+01:00', false],
  ['utc+3', false],
  ['', false],
])('%s is a time zone: %s', (text, known) => {
  expect(isTimeZone(text)).toBe(known);
});
