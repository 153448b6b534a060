import type { DueProject, DueReport } from '../due/due-report';

const PROJECT: DueProject = {
  project: 'core',
  state: 'overdue',
  last: { version: '1.2.0', tag: 'core@1.2.0', day: '2026-10-01', days: 53 },
  next: { version: '1.3.0', bump: 'minor' },
  changes: { Fixed: 5, Added: 2 },
  silent: 1,
  draggedBy: [],
  because: [{ kind: 'cadence', of: 'minor', due: '2026-10-29', until: '2026-11-11' }],
  opens: '2026-11-23T08:00:00.000Z',
  blockers: [],
};

export const dueProject = (more: Partial<DueProject> = {}): DueProject => ({ ...PROJECT, ...more });

/** A Monday morning. */
export function dueReport(more: Partial<DueReport> = {}): DueReport {
  return {
    schemaVersion: 1,
    now: '2026-11-23T07:00:00.000Z',
    timeZone: 'Europe/Berlin',
    branch: 'main',
    commit: 'c'.repeat(40),
    cycle: null,
    freezes: [],
    blockers: [],
    projects: [PROJECT],
    lines: [],
    graduations: [],
    deprecations: [],
    ...more,
  };
}
