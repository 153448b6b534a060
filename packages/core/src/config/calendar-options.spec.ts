import { parseConfig } from './parse-config';
import { projectConfig } from './project-config';

const said = (options: object): readonly string[] => {
  const parsed = parseConfig(options);
  return parsed.ok ? [] : parsed.failures.map(({ code, message }) => `${code} ${message}`);
};
const freeze = { from: '2026-12-21', to: '2027-01-03', reason: 'holidays' };

it('leaves everything open, if left alone', () => {
  expect(parseConfig({})).toMatchObject({
    value: {
      cadence: {
        timeZone: 'UTC',
        weekdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
        minDays: {},
        usualDays: {},
        freezes: [],
        securityTypes: ['security'],
      },
      cycles: [],
    },
  });
});

it.each<[string, object]>([
  ['days', freeze],
  ['instants', { ...freeze, from: '2026-12-21T18:00:00Z', to: '2027-01-03T08:00:00+01:00' }],
  ['one day', { ...freeze, to: freeze.from }],
  ['a day that ends during it', { ...freeze, to: '2026-12-21T18:00:00Z' }],
  ['some projects', { ...freeze, projects: ['core', '@scope/*'] }],
])('takes a freeze of %s', (_, one) => {
  expect(said({ cadence: { freezes: [one] } })).toEqual([]);
});

it.each<[options: object, message: string]>([
  [
    { cadence: { timeZone: 'Europe/Olso' } },
    'cadence.timeZone: is no time zone of the IANA database',
  ],
  [{ cadence: { timeZone: '+01:00' } }, 'cadence.timeZone: is no time zone'],
  [
    { cadence: { weekdays: ['monday'] } },
    'cadence.weekdays.0: Invalid option: expected one of "mon"',
  ],
  [{ cadence: { weekdays: [] } }, 'cadence.weekdays: '],
  [{ cadence: { hours: { from: '16:00', to: '09:00' } } }, 'cadence.hours.to: is not after `from`'],
  [{ cadence: { hours: { from: '09:00', to: '09:00' } } }, 'cadence.hours.to: is not after `from`'],
  [{ cadence: { hours: { from: '9', to: '16:00' } } }, 'cadence.hours.from: is no time of day'],
  [{ cadence: { hours: { from: '09:00', to: '24:01' } } }, 'cadence.hours.to: is no time of day'],
  [{ cadence: { minDays: { patch: -1 } } }, 'cadence.minDays.patch: '],
  [{ cadence: { minDays: { patch: 0.5 } } }, 'cadence.minDays.patch: '],
  [{ cadence: { usualDays: { minor: 0 } } }, 'cadence.usualDays.minor: '],
  [
    { cadence: { freezes: [{ ...freeze, from: '2026-12-21T18:00:00' }] } },
    'cadence.freezes.0.from: is neither a day',
  ],
  [
    { cadence: { freezes: [{ ...freeze, to: '2027-02-30' }] } },
    'cadence.freezes.0.to: is neither a day',
  ],
  [
    { cadence: { freezes: [{ ...freeze, to: '2026-12-20' }] } },
    'cadence.freezes.0.to: is before `from`',
  ],
  [{ cadence: { freezes: [{ ...freeze, reason: ' ' }] } }, 'cadence.freezes.0.reason: '],
  [
    { cycles: [{ name: 'a', start: '2026-04-01', end: '2026-03-31' }] },
    'cycles.0.end: ends before it starts',
  ],
  [
    { cycles: [{ name: 'a', start: '2026-04-31', end: '2026-05-31' }] },
    'cycles.0.start: is no day, YYYY-MM-DD',
  ],
  [
    { cycles: [{ name: 'a', start: '2026-04-01T00:00:00', end: '2026-05-31' }] },
    'cycles.0.start: is no day',
  ],
])('refuses %j', (options, message) => {
  expect(said(options)).toEqual([expect.stringContaining(`config-invalid options.${message}`)]);
});

it('refuses cycles that overlap or have one name, in any order', () => {
  const cycles = [
    { name: 'b', start: '2026-07-01', end: '2026-12-31' },
    { name: 'a', start: '2026-01-01', end: '2026-07-01' },
    { name: 'b', start: '2027-01-01', end: '2027-06-30' },
  ];
  expect(said({ cycles })).toEqual([
    'config-invalid options.cycles: a (2026-01-01 to 2026-07-01) overlaps b (2026-07-01 to 2026-12-31).',
  ]);
  expect(said({ cycles: [cycles[0], cycles[2]] })).toEqual([
    'config-invalid options.cycles: b is there twice.',
  ]);
  expect(said({ cycles: [cycles[0], { ...cycles[1], end: '2026-06-30' }] })).toEqual([]);
});

it('knows the nearest name', () => {
  expect(parseConfig({ cadence: { weekday: ['mon'] } })).toMatchObject({
    failures: [{ code: 'config-unknown-key', fix: expect.stringContaining('"weekdays"') }],
  });
});

it('lets a project have days of its own, the others as they are', () => {
  const parsed = parseConfig({
    cadence: { minDays: { patch: 1, minor: 28 } },
    perProject: { core: { cadence: { minDays: { patch: 7 }, usualDays: { minor: 90 } } } },
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failures));
  const of = (name: string) => projectConfig(parsed.value, { name, group: null }, false).cadence;
  expect(of('core')).toEqual({ minDays: { patch: 7, minor: 28 }, usualDays: { minor: 90 } });
  expect(of('web')).toEqual({ minDays: { patch: 1, minor: 28 }, usualDays: {} });
});
