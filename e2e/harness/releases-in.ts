import { planIn } from './plan-in';
import type { Run } from './run-process';

/** What a printed plan releases: `project from → to`. */
export function releasesIn(run: Run): readonly string[] {
  return planIn(run).releases.map(
    ({ project, from, to }) => `${project} ${from?.version ?? '-'} → ${to.version}`,
  );
}
