import type { CommitSpec, FactsSpec } from '../../build-facts.fixture';

/** 2026-11-22 is a Sunday. */
export const SUNDAY = '2026-11-22T12:00:00Z';
export const MONDAY = '2026-11-23T12:00:00Z';

export const change = (project: string, message: string, more: Partial<CommitSpec> = {}) => ({
  message,
  files: [`packages/${project}/x`],
  at: '2026-11-20T12:00:00Z',
  ...more,
});

/** `a` and `b`, and what was released of them: `a@1.0.0` on the first day of the year. */
export function past(now: string, ...commits: readonly CommitSpec[]): FactsSpec {
  return {
    now,
    projects: { a: {}, b: { dependencies: [{ on: 'a', range: '~1.0.0' }] } },
    commits: [
      {
        message: 'feat: start',
        files: ['packages/a/x', 'packages/b/x'],
        tags: ['a@1.0.0', 'b@1.0.0'],
        at: '2026-01-01T12:00:00Z',
      },
      ...commits,
    ],
  };
}
