import { buildFacts, type FactsSpec } from '../build-facts.fixture';
import { parseConfig } from '../config/parse-config';
import { planned } from '../plan-release.fixture';
import { checkUp } from './check-up';
import type { DueReport } from './due-report';

/** 2026-11-23 is a Monday. */
const MONDAY = '2026-11-23T08:00:00Z';
const change = (project: string, message: string, at: string, tags: readonly string[] = []) => ({
  message,
  at,
  tags,
  files: [`packages/${project}/x`],
});
const start = (...tags: readonly string[]) => ({
  message: 'feat: start',
  files: ['packages/a/x', 'packages/b/x', 'packages/c/x'],
  at: '2026-06-01T12:00:00Z',
  tags: tags.length > 0 ? tags : ['a@1.0.0', 'b@1.0.0', 'c@1.0.0'],
});
const USUAL = { cadence: { usualDays: { patch: 7, minor: 28 } } };
const CYCLES = [
  { name: '2026.1', start: '2026-05-01', end: '2026-10-31' },
  { name: '2026.2', start: '2026-11-01', end: '2027-04-30' },
];

async function due(
  commits: FactsSpec['commits'],
  options: object = USUAL,
  more: Partial<FactsSpec> = {},
): Promise<DueReport> {
  const spec: FactsSpec = {
    now: MONDAY,
    projects: { a: {}, b: {}, c: { dependencies: [{ on: 'b', range: '1.0.0' }] } },
    ...more,
    commits,
  };
  const outcome = await planned(spec, { options });
  const config = parseConfig(options);
  if (!outcome.ok || !config.ok) throw new Error(JSON.stringify(outcome));
  const { plan, states } = outcome.value;
  const facts = buildFacts(spec);
  return checkUp({
    facts,
    config: config.value,
    plan,
    states,
    deprecations: [],
    lines: [],
    projects: null,
  });
}

const lines = ({ projects }: DueReport): readonly string[] =>
  projects.map(({ project, state, because: [reason] }) =>
    [project, state, ...(reason ? [reason.of, reason.due, reason.until] : [])].join(' '),
  );

describe('what is due', () => {
  it('by cadence: when the usual days are over, and overdue when the change has waited for them', async () => {
    expect(
      lines(
        await due([
          start(),
          change('a', 'fix: x', '2026-11-15T12:00:00Z'),
          change('b', 'feat: x', '2026-11-20T12:00:00Z'),
        ]),
      ),
    ).toEqual([
      'a overdue patch 2026-11-15 2026-11-22',
      'b due minor 2026-11-20 2026-12-18',
      // It goes for the sake of b, and nothing of its own waits.
      'c waiting',
    ]);
  });

  it('counts from the last release that was as large', async () => {
    const before = [
      start(),
      change('a', 'feat: y', '2026-11-10T12:00:00Z', ['a@1.1.0']),
      change('a', 'fix: y', '2026-11-20T12:00:00Z', ['a@1.1.1']),
    ];
    expect(lines(await due([...before, change('a', 'fix: x', MONDAY)]))[0]).toBe(
      'a waiting patch 2026-11-27 2026-11-30',
    );
    expect(lines(await due([...before, change('a', 'feat: x', MONDAY)]))[0]).toBe(
      'a waiting minor 2026-12-08 2026-12-21',
    );
  });

  it('goes by what waits longest, whatever the next release is', async () => {
    const report = await due([
      start(),
      change('a', 'fix: x', '2026-11-01T12:00:00Z'),
      change('a', 'feat: x', '2026-11-22T12:00:00Z'),
    ]);
    expect(report.projects[0]).toMatchObject({
      state: 'overdue',
      next: { version: '1.1.0', bump: 'minor' },
      changes: { Added: 1, Fixed: 1 },
      because: [{ kind: 'cadence', of: 'patch', until: '2026-11-08' }],
    });
  });

  it('counts what a merge brings from the merge on, however old it is', async () => {
    const old = { ...change('a', 'fix: x', '2026-07-01T12:00:00Z'), id: 'side', parents: ['base'] };
    const merge = {
      message: 'Merge',
      id: 'm',
      parents: ['base', 'side'],
      at: '2026-11-22T12:00:00Z',
    };
    const report = await due([{ ...start(), id: 'base' }, old, merge]);
    expect(lines(report)[0]).toBe('a due patch 2026-11-22 2026-11-29');
  });

  it('by cycle: what came before its end, two weeks before it', async () => {
    const cycles = { cycles: CYCLES };
    const commits = [
      start(),
      change('a', 'fix: x', '2026-10-31T23:59:00Z'),
      change('b', 'fix: x', '2026-11-01T00:00:00Z'),
    ];
    expect(lines(await due(commits, cycles)).slice(0, 2)).toEqual([
      'a overdue 2026.1 2026-10-31 2026-10-31',
      'b waiting 2026.2 2027-04-16 2027-04-30',
    ]);
    const later = { now: '2027-04-16T00:00:00Z' };
    expect(lines(await due(commits, cycles, later))[1]).toBe('b due 2026.2 2027-04-16 2027-04-30');
  });

  it('is never due where nothing says so, and lists what has nothing last', async () => {
    const report = await due(
      [start(), change('b', 'fix: x', MONDAY), change('a', 'chore: y', MONDAY)],
      {},
    );
    expect(lines(report)).toEqual(['b waiting', 'c waiting', 'a nothing']);
    expect(report.projects[1]).toMatchObject({ draggedBy: ['b'], changes: {} });
    expect(report.projects[2]).toMatchObject({ next: null, opens: null, silent: 1 });
  });

  it('takes days as the time zone has them', async () => {
    const late = change('a', 'fix: x', '2026-11-15T23:30:00Z');
    const cadence = { timeZone: 'Europe/Berlin', usualDays: { patch: 7 } };
    expect(lines(await due([start(), late], { cadence }))[0]).toBe(
      'a due patch 2026-11-16 2026-11-23',
    );
  });
});

describe('when it may go', () => {
  const cadence = {
    weekdays: ['tue'],
    freezes: [{ from: '2026-11-29', to: '2026-12-01', reason: 'r' }],
  };

  it('says the first moment that fits; what is for security alone may go now', async () => {
    const report = await due(
      [start(), change('a', 'fix: x', MONDAY), change('b', 'security: x', MONDAY)],
      { cadence: { ...cadence, minDays: { patch: 180 } } },
    );
    const opens = Object.fromEntries(report.projects.map((one) => [one.project, one.opens]));
    expect(opens).toEqual({ a: '2026-12-08T00:00:00.000Z', b: MONDAY, c: MONDAY });
  });

  it('tells of freezes that last or come within a week', async () => {
    const freezes = [
      ...cadence.freezes,
      { from: '2026-12-02', to: '2026-12-03', reason: 'later' },
      { from: '2026-11-20', to: '2026-11-22', reason: 'over' },
      { from: '2026-11-20', to: '2026-11-23', reason: 'now' },
    ];
    const report = await due([start()], { cadence: { freezes } });
    expect(report.freezes.map(({ reason }) => reason)).toEqual(['r', 'now']);
  });
});

it('tells which errors would stop a release, and not those of the clone or the moment', async () => {
  const report = await due(
    [start(), change('a', 'fix: x', MONDAY)],
    { cadence: { weekdays: ['tue'] } },
    {
      projects: { a: { fileVersion: '3.0.0' }, b: {}, c: {} },
      branch: null,
      dirty: ['packages/a/package.json'],
    },
  );
  expect(report.projects[0]?.blockers.map(({ code }) => code)).toEqual(['version-below-known']);
  expect(report.blockers.map(({ code }) => code)).toEqual([]);
});

it('tells who is ready for 1.0.0, released or not, and the cycle that it is', async () => {
  const cycles = [{ name: '2026.1', start: '2026-06-01', end: '2026-10-31' }, CYCLES[1]];
  const report = await due([start('a@0.3.0', 'b@1.0.0')], { cycles });
  expect(report).toMatchObject({
    cycle: { name: '2026.2', end: '2027-04-30', days: 158 },
    graduations: [
      { project: 'a', version: '0.3.0', since: '2026-06-01', cycle: '2026.1', ended: '2026-10-31' },
    ],
  });
});
