import type { Wanted } from '../../plan-release.fixture';
import { find } from '../find.fixture';
import { change, MONDAY, past, SUNDAY } from './calendar-rules.fixture';

const OFFICE = {
  timeZone: 'Europe/Berlin',
  weekdays: ['mon', 'tue', 'wed', 'thu'],
  hours: { from: '09:00', to: '16:00' },
};

const found = async (spec: ReturnType<typeof past>, cadence: object, wanted: Wanted = {}) =>
  (await find('cadence', spec, { options: { cadence }, ...wanted })).map(
    ({ project, message }) => `${project ?? 'all'}: ${message}`,
  );

describe('the weekday and the hour', () => {
  const fix = change('a', 'fix: x');
  it.each([
    [
      SUNDAY,
      'It is Sun 2026-11-22 13:00 in Europe/Berlin, and releases are made on mon, tue, wed, thu from 09:00 to 16:00. The first moment that fits: Mon 2026-11-23 09:00. This holds up a.',
    ],
    ['2026-11-23T07:59:00Z', 'It is Mon 2026-11-23 08:59 in Europe/Berlin, '],
    ['2026-11-26T15:00:00Z', 'The first moment that fits: Mon 2026-11-30 09:00.'],
  ])('%s', async (now, message) => {
    expect(await found(past(now, fix), OFFICE)).toEqual([expect.stringContaining(message)]);
  });

  it('says nothing when it is time, when no cadence is set, and where nothing is released', async () => {
    expect(await found(past(MONDAY, fix), OFFICE)).toEqual([]);
    expect(await found(past(SUNDAY, fix), {})).toEqual([]);
    expect(await found(past(SUNDAY, change('a', 'chore: x')), OFFICE)).toEqual([]);
  });

  it('lets nightlies and candidates go', async () => {
    for (const channel of ['nightly', 'rc'] as const)
      expect(await found(past(SUNDAY, fix), OFFICE, { channel })).toEqual([]);
    expect(await found(past(SUNDAY, fix), OFFICE, { channel: 'lts' })).toHaveLength(1);
  });

  it('knows all hours of some days, and some hours of all days', async () => {
    const spec = past(SUNDAY, fix);
    expect(await found(spec, { weekdays: ['mon'] })).toEqual([
      expect.stringContaining(
        'releases are made on mon. The first moment that fits: Mon 2026-11-23 00:00.',
      ),
    ]);
    expect(await found(spec, { hours: { from: '00:00', to: '12:00' } })).toEqual([
      expect.stringContaining(
        'are made every day from 00:00 to 12:00. The first moment that fits: Mon 2026-11-23 00:00.',
      ),
    ]);
  });
});

describe('days between releases', () => {
  const patch = change('a', 'fix: y', { tags: ['a@1.0.1'], at: '2026-11-20T23:30:00Z' });
  const minor = change('a', 'feat: y', { tags: ['a@1.1.0'], at: '2026-11-20T10:00:00Z' });

  it.each([
    [
      'the day after',
      patch,
      'fix: x',
      { patch: 3 },
      'a: a 1.0.2 is patch, and 1.0.1 came out 2 days ago: 3 lie between such releases at least. The first moment that fits: Mon 2026-11-23 00:00 in UTC.',
    ],
    ['after something larger', minor, 'fix: x', { patch: 3 }, '1.1.0 came out 2 days ago'],
    [
      'a minor',
      minor,
      'feat: x',
      { minor: 28 },
      'The first moment that fits: Fri 2026-12-18 00:00',
    ],
    [
      'a major after a first release',
      change('a', 'fix: y'),
      'feat!: x',
      { major: 400 },
      '1.0.0 came out 325 days ago',
    ],
  ])('%s', async (_, before, message, minDays, expected) => {
    expect(await found(past(SUNDAY, before, change('a', message)), { minDays })).toEqual([
      expect.stringContaining(expected),
    ]);
  });

  it.each([
    ['long enough ago', patch, 'fix: x', { patch: 2 }],
    ['after something smaller', patch, 'feat: x', { minor: 28 }],
    ['none said for this size', minor, 'fix: x', { minor: 28 }],
    ['none at all', minor, 'fix: x', { patch: 0 }],
  ])('may go: %s', async (_, before, message, minDays) => {
    expect(await found(past(SUNDAY, before, change('a', message)), { minDays })).toEqual([]);
  });

  it('are days of the zone, and fit into its week', async () => {
    const [one] = await found(past(MONDAY, patch, change('a', 'fix: x')), {
      ...OFFICE,
      minDays: { patch: 6 },
    });
    // 23:30 of the 20th in UTC is the 21st in Berlin.
    expect(one).toContain('came out 2 days ago');
    expect(one).toContain('Mon 2026-11-30 09:00 in Europe/Berlin');
  });

  it('count by when it was tagged, however old what was tagged is', async () => {
    const release = change('a', 'fix: y', { stamps: ['a@1.0.1'], at: '2026-10-01T12:00:00Z' });
    const spec = past(SUNDAY, release, change('a', 'fix: x'));
    expect(await found(spec, { minDays: { patch: 3 } })).toEqual([]);
    const tagged = { 'a@1.0.1': '2026-11-21T12:00:00Z' };
    expect(await found({ ...spec, tagged }, { minDays: { patch: 3 } })).toEqual([
      expect.stringContaining('1.0.1 came out 1 day ago'),
    ]);
  });

  it('are those of the project, where it has its own', async () => {
    const options = {
      cadence: { minDays: { patch: 3 } },
      perProject: { a: { cadence: { minDays: { patch: 1 } } } },
    };
    const spec = past(SUNDAY, patch, change('a', 'fix: x'));
    expect(await find('cadence', spec, { options })).toEqual([]);
  });
});

describe('security', () => {
  const fix = change('a', 'security: x');

  it('goes at any time, with whom it drags along', async () => {
    const dependencies = [{ on: 'a', range: '1.0.0' }];
    const dragging = (...more: Parameters<typeof past>[1][]) => ({
      ...past(SUNDAY, fix, ...more),
      projects: { a: {}, b: { dependencies } },
    });
    expect(await found(dragging(), OFFICE)).toEqual([]);
    expect(await found(dragging(change('a', 'fix: y')), OFFICE)).toEqual([
      expect.stringMatching(/This holds up a, b\.$/),
    ]);
  });

  it('takes the other members of its group along', async () => {
    const spec = past(SUNDAY, fix);
    const grouped = { ...spec, projects: { a: { group: 'g' }, b: { group: 'g' } } };
    const options = { cadence: OFFICE, groups: { g: { projects: ['a', 'b'], versions: 'fixed' } } };
    expect(await find('cadence', grouped, { options })).toEqual([]);
    const commits = [...grouped.commits, change('b', 'fix: y')];
    expect(await find('cadence', { ...grouped, commits }, { options })).toMatchObject([
      { message: expect.stringMatching(/This holds up a, b\.$/) },
    ]);
  });

  it('does not cover what breaks, or a first release', async () => {
    expect(await found(past(SUNDAY, change('a', 'security!: x')), OFFICE)).toHaveLength(1);
    const first = { ...past(SUNDAY), projects: { c: {} }, commits: [change('c', 'security: x')] };
    expect(await found(first, OFFICE)).toHaveLength(1);
  });

  it('goes alone: what comes with it waits', async () => {
    expect(await found(past(SUNDAY, fix, change('a', 'fix: y')), OFFICE)).toHaveLength(1);
    expect(await found(past(SUNDAY, fix, change('b', 'fix: y')), OFFICE)).toEqual([
      expect.stringMatching(/This holds up b\.$/),
    ]);
    expect(
      await found(past(SUNDAY, fix, change('b', 'fix: y')), OFFICE, { projects: ['a'] }),
    ).toEqual([]);
  });

  it('is what the options call so', async () => {
    const securityTypes = ['backstop'];
    expect(await found(past(SUNDAY, fix), { ...OFFICE, securityTypes })).toHaveLength(1);
  });

  it('does not cover a demand', async () => {
    expect(
      await found(past(SUNDAY, fix), OFFICE, { projects: ['a'], releaseAs: '2.0.0' }),
    ).toHaveLength(1);
  });
});
