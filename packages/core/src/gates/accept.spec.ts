import fc from 'fast-check';
import { workspace, planned, touch } from '../plan-release.fixture';
import type { Accepted, Finding } from '../finding';
import { accept } from './accept';

const finding: Finding = {
  code: 'version-drift',
  severity: 'error',
  project: 'core',
  message: 'core drifts.',
  fix: 'mend it',
};
const entry: Accepted = {
  code: 'version-drift',
  project: 'core',
  reason: 'r',
  who: 'Ada',
  until: '2026-06-30',
};
const ofNone: Finding = { code: 'version-drift', severity: 'error', message: 'm', fix: 'f' };

it.each<[string, Finding, readonly Accepted[], string, Finding['severity']]>([
  ['of its project', finding, [entry], '2026-06-01', 'accepted'],
  ['on its last day', finding, [entry], '2026-06-30', 'accepted'],
  ['the day after', finding, [entry], '2026-07-01', 'error'],
  [
    'prolonged by a second entry',
    finding,
    [entry, { ...entry, until: '2026-12-31' }],
    '2026-07-01',
    'accepted',
  ],
  ['of another project', finding, [{ ...entry, project: 'web' }], '2026-06-01', 'error'],
  ['of another rule', finding, [{ ...entry, code: 'dirty-files' }], '2026-06-01', 'error'],
  [
    'of no project, for one that has',
    finding,
    [{ ...entry, project: undefined }],
    '2026-06-01',
    'error',
  ],
  [
    'of no project, for one that has none',
    ofNone,
    [{ ...entry, project: undefined }],
    '2026-06-01',
    'accepted',
  ],
])('%s', (_name, found, accepted, day, severity) => {
  expect(accept(found, accepted, `${day}T23:59:59Z`).severity).toBe(severity);
});

it('says who answers for it, and that an acceptance has ended', () => {
  expect(accept(finding, [entry], '2026-06-01T00:00:00Z').accepted).toEqual({
    reason: 'r',
    who: 'Ada',
    until: '2026-06-30',
  });
  expect(accept(finding, [entry], '2026-07-01T00:00:00Z').message).toBe(
    'core drifts. Ada had accepted this until 2026-06-30.',
  );
});

it('never changes what is released, nor the plan’s id', async () => {
  const spec = workspace([touch('core', 'feat: x')], {
    projects: { core: { fileVersion: '9.0.0' }, web: {} },
  });
  const codes = fc.constantFrom('version-drift', 'version-below-known', 'branch-behind');
  const accepted = fc.array(
    fc.record({
      code: codes,
      project: fc.constantFrom('core', 'web'),
      reason: fc.constant('r'),
      who: fc.constant('w'),
      until: fc.constantFrom('2020-01-01', '2099-01-01'),
    }),
  );
  const bare = await planned(spec);
  if (!bare.ok) throw new Error('no plan');
  await fc.assert(
    fc.asyncProperty(accepted, async (entries) => {
      const made = await planned({ ...spec, accepted: entries as Accepted[] });
      if (!made.ok) throw new Error('no plan');
      expect(made.value.plan.id).toBe(bare.value.plan.id);
      expect(made.value.plan.findings).toHaveLength(bare.value.plan.findings.length);
      expect(made.value.operations).toEqual(bare.value.operations);
    }),
    { numRuns: 30 },
  );
});
