import { dayAt } from '../calendar/day-at';
import { daysBetween } from '../calendar/days-between';
import type { Config } from '../config/config-schema';
import { formatVersion } from '../ecosystems/format-version';
import type { Finding } from '../finding';
import { opening } from '../gates/opening';
import { releaseStep } from '../gates/release-step';
import type { PlannedRelease } from '../plan/release-plan';
import type { ProjectState } from '../policy/project-state';
import { blocker } from './blocker';
import type { DueProject } from './due-report';
import { dueReasons } from './due-reasons';
import { dueState } from './due-state';
import { waitingChanges } from './waiting-changes';

export interface DueContext {
  readonly config: Config;
  /** ISO 8601. */
  readonly now: string;
  /** The day, `YYYY-MM-DD`, on which a commit came to the branch. */
  readonly dayOf: (commit: string) => string;
  /** Projects that are released for security alone. */
  readonly exempt: ReadonlySet<string>;
  /** Errors of the plan that are not the calendar’s own. */
  readonly blockers: readonly Finding[];
}

/** `release`: null where there is nothing to release. */
export function dueProject(
  state: ProjectState,
  release: PlannedRelease | null,
  context: DueContext,
): DueProject {
  const { config, now } = context;
  const { name } = state.facts;
  const known = {
    project: name,
    last: lastRelease(state, context),
    changes: countChanges(state),
    silent: state.own.commits.filter(({ judgement }) => judgement.bump === 'none').length,
  };
  if (release === null)
    return {
      ...known,
      state: 'nothing',
      next: null,
      draggedBy: [],
      because: [],
      opens: null,
      blockers: [],
    };
  const because = dueReasons(waitingChanges(state, release, context), state, config);
  const planned = { state, size: releaseStep(release) };
  return {
    ...known,
    state: dueState(because, dayAt(now, config.cadence.timeZone)),
    next: { version: release.to.version, bump: releaseStep(release) },
    draggedBy: release.because.flatMap((cause) => (cause.kind === 'dependency' ? cause.on : [])),
    because,
    opens: context.exempt.has(name) ? now : opening(now, config.cadence, planned).opens,
    blockers: context.blockers.filter(({ project }) => project === name).map(blocker),
  };
}

function lastRelease(
  { facts, lineage: { base } }: ProjectState,
  { config, now }: DueContext,
): DueProject['last'] {
  if (base === null) return null;
  const { timeZone } = config.cadence;
  const day = dayAt(new Date(base.time * 1000).toISOString(), timeZone);
  const version = formatVersion(base.version, facts.ecosystem);
  return { version, tag: base.tag, day, days: daysBetween(day, dayAt(now, timeZone)) };
}

function countChanges({ own, policy }: ProjectState): DueProject['changes'] {
  const counts: Record<string, number> = {};
  for (const { judgement, parsed } of own.commits)
    for (const { type } of judgement.counted) {
      const section =
        policy.sections.get(type ?? (parsed.reverts ? 'revert' : 'other')) ?? 'Changed';
      counts[section] = (counts[section] ?? 0) + 1;
    }
  return counts;
}
