import type { LineAt } from '../evidence/lines';
import { knownLine } from './known-line';

const asked = {
  kind: 'lts',
  name: 'core-1.7',
  branch: 'lts/core-1.7',
  projects: { core: '1.7', web: '1.7' },
} as const;
const line = (more: Partial<LineAt>): LineAt => ({
  ...asked,
  phases: [{ phase: 'maintained', from: '2026-01-05' }],
  commit: 'a'.repeat(40),
  ...more,
});

it.each<[what: string, lines: readonly LineAt[], expected: boolean | string]>([
  ['nothing', [], false],
  ['the very same', [line({ projects: { web: '1.7', core: '1.7' } })], true],
  ['the same with other phases', [line({ phases: [] })], true],
  ['its branch with other projects', [line({ projects: { core: '1.7' } })], 'lts/core-1.7'],
  ['its name elsewhere', [line({ branch: 'lts/old', projects: { x: '1.7' } })], 'lts/old'],
  [
    'its project elsewhere',
    [line({ branch: 'lts/old', name: 'old', projects: { web: '1.7' } })],
    'lts/old',
  ],
  [
    'another MAJOR.MINOR',
    [line({ branch: 'lts/old', name: 'old', projects: { core: '1.6' } })],
    false,
  ],
  ['a series with its project', [line({ kind: 'series', branch: 'stable/1', name: 's' })], false],
])('%s', (_what, lines, expected) => {
  const known = knownLine(asked, lines);
  expect(known.ok ? known.value : known.failures[0]?.where).toBe(expected);
});

it('lets two series have one version', () => {
  const series = { ...asked, kind: 'series', name: '2026.2', branch: 'stable/2026.2' } as const;
  const other = line({ kind: 'series', name: '2026.1', branch: 'stable/2026.1' });
  expect(knownLine(series, [other])).toEqual({ ok: true, value: false });
});
