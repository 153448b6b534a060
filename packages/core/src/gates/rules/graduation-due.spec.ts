import { planned, type Wanted } from '../../plan-release.fixture';
import { find } from '../find.fixture';
import { change } from './calendar-rules.fixture';

const CYCLES = [
  { name: '2026.2', start: '2026-07-01', end: '2026-12-31' },
  { name: '2025.2', start: '2025-07-01', end: '2025-12-31' },
  { name: '2026.1', start: '2026-01-01', end: '2026-06-30' },
];

const found = (first: string, now: string, wanted: Wanted & { version?: string } = {}) => {
  const { version = '0.1.0', ...more } = wanted;
  return find(
    'graduation-due',
    {
      now,
      projects: { a: {} },
      commits: [
        change('a', 'feat: start', { at: first, tags: [`v${version}`] }),
        change('a', 'fix: x', {
          at: first,
          tags: [version.replace(/\.\d$/, '.9')].map((v) => `v${v}`),
        }),
        change('a', 'fix: y', { at: now }),
      ],
    },
    { options: { cycles: CYCLES }, ...more },
  );
};

it('tells who is below 1.0.0 after the first full cycle, and how to graduate', async () => {
  expect(await found('2025-09-01T12:00:00Z', '2026-07-01T00:00:00Z')).toMatchObject([
    {
      severity: 'warn',
      project: 'a',
      message:
        'a would be released as 0.1.10, and its first full cycle, 2026.1, ended on 2026-06-30: it was first released on 2025-09-01.',
      fix: 'Graduate it: nx release-openmed a --release-as 1.0.0',
    },
  ]);
});

it.each<[string, string, string, object]>([
  ['on the last day of that cycle', '2025-09-01T12:00:00Z', '2026-06-30T23:59:59Z', {}],
  ['in its first full cycle', '2026-01-02T12:00:00Z', '2026-07-01T12:00:00Z', {}],
  ['a cycle that is not known yet', '2026-09-01T12:00:00Z', '2027-09-01T12:00:00Z', {}],
  ['on 1.0.0', '2025-09-01T12:00:00Z', '2026-07-01T12:00:00Z', { version: '1.0.0' }],
  [
    'that graduates',
    '2025-09-01T12:00:00Z',
    '2026-07-01T12:00:00Z',
    { projects: ['a'], releaseAs: '1.0.0' },
  ],
  ['as a candidate', '2025-09-01T12:00:00Z', '2026-07-01T12:00:00Z', { channel: 'rc' }],
])('says nothing of one %s', async (_, first, now, wanted) => {
  expect(await found(first, now, wanted)).toEqual([]);
});

it('is mended by a demand, which is in the plan and in the tag', async () => {
  const outcome = await planned(
    {
      projects: { a: {} },
      commits: [change('a', 'feat: start', { tags: ['v0.3.0'] }), change('a', 'fix: x')],
    },
    { projects: ['a'], releaseAs: '1.0.0' },
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failures));
  const { plan, operations } = outcome.value;
  expect(plan.releases).toMatchObject([
    {
      from: { version: '0.3.0' },
      to: { version: '1.0.0', tag: 'v1.0.0' },
      bump: 'major',
      because: [{ kind: 'commit' }, { kind: 'demand', by: '--release-as' }],
    },
  ]);
  expect(plan.request.releaseAs).toBe('1.0.0');
  expect(operations).toContainEqual(expect.objectContaining({ kind: 'tag', name: 'v1.0.0' }));
});

it('counts a cycle that begins on the day of the first release as full', async () => {
  expect(await found('2026-01-01T12:00:00Z', '2026-07-01T00:00:00Z')).toHaveLength(1);
});
