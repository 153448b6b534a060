import { dayAt } from '../calendar/day-at';
import { daysBetween } from '../calendar/days-between';
import { period } from '../calendar/period';
import type { Freeze } from '../config/cadence-schema';
import type { Config } from '../config/config-schema';
import { formatVersion } from '../ecosystems/format-version';
import type { RepoFacts } from '../facts';
import type { Finding } from '../finding';
import { graduation } from '../gates/graduation';
import { RULES } from '../gates/rules';
import type { Line } from '../line';
import { securityOnly } from '../gates/security-only';
import type { ReleasePlan } from '../plan/release-plan';
import type { ProjectState } from '../policy/project-state';
import type { DeprecationCalendar } from '../proofs/deprecation-calendar';
import { blocker } from './blocker';
import { type DueContext, dueProject } from './due-project';
import type { DueGraduation, DueProject, DueReport, DueState } from './due-report';
import { endingLines } from './ending-lines';
import { landedAt } from './landed-at';

export interface CheckedUp {
  readonly facts: RepoFacts;
  readonly config: Config;
  /** What a release of everything would be now. */
  readonly plan: ReleasePlan;
  readonly states: readonly ProjectState[];
  readonly deprecations: DeprecationCalendar['deprecations'];
  /** Every line of the repository. */
  readonly lines: readonly Line[];
  /** Names of the projects that are asked about; null: all. */
  readonly projects: ReadonlySet<string> | null;
}

/** The weekly check-up, of facts and of the plan that they come to. */
export function checkUp({ facts, config, plan, states, ...asked }: CheckedUp): DueReport {
  const { now } = facts;
  const { timeZone, freezes, securityTypes } = config.cadence;
  const landed = landedAt(facts.commits);
  const context: DueContext = {
    config,
    now,
    dayOf: (commit) => dayAt(new Date(landed(commit) * 1000).toISOString(), timeZone),
    exempt: securityOnly(plan, securityTypes),
    blockers: plan.findings.filter(isBlocker),
  };
  const releases = new Map(plan.releases.map((release) => [release.project, release]));
  const wanted = states.filter(({ facts: { name } }) => asked.projects?.has(name) ?? true);
  const projects = wanted.map((state) =>
    dueProject(state, releases.get(state.facts.name) ?? null, context),
  );
  const soon = new Date(Date.parse(now) + WEEK).toISOString();
  return {
    schemaVersion: 1,
    now,
    timeZone,
    branch: facts.branch,
    commit: facts.source,
    cycle: cycleOn(dayAt(now, timeZone), config),
    freezes: freezes.filter((freeze) => lasts(freeze, { now, soon, timeZone })),
    blockers: context.blockers.filter(({ project }) => project === undefined).map(blocker),
    projects: projects.sort(byUrgency),
    lines: endingLines(asked.lines, dayAt(now, timeZone)),
    graduations: wanted.flatMap((state) => graduationOf(state, config, now)),
    deprecations: asked.deprecations,
  };
}

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** What speaks of the clone or the moment says nothing of the project. */
function isBlocker({ severity, code }: Finding): boolean {
  const rule = RULES.find(({ name }) => name === code);
  return severity === 'error' && rule?.about !== 'release';
}

function cycleOn(today: string, { cycles }: Config): DueReport['cycle'] {
  const cycle = cycles.find(({ start, end }) => start <= today && today <= end);
  if (cycle === undefined) return null;
  return { name: cycle.name, end: cycle.end, days: daysBetween(today, cycle.end) };
}

function lasts(
  { from, to }: Freeze,
  {
    now,
    soon,
    timeZone,
  }: { readonly now: string; readonly soon: string; readonly timeZone: string },
): boolean {
  const { start, end } = period(from, to, timeZone);
  return start <= soon && now < end;
}

const ORDER: readonly DueState[] = ['overdue', 'due', 'waiting', 'nothing'];

function byUrgency(a: DueProject, b: DueProject): number {
  return (
    ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
    compare(a.because[0]?.until, b.because[0]?.until) ||
    compare(a.project, b.project)
  );
}

/** What has no day comes last. */
function compare(a = '~', b = '~'): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function graduationOf(
  { facts, lineage }: ProjectState,
  config: Config,
  now: string,
): readonly DueGraduation[] {
  const due = graduation(lineage, config, now);
  if (due === null || lineage.base === null) return [];
  const version = formatVersion(lineage.base.version, facts.ecosystem);
  const { cycle, since } = due;
  return [{ project: facts.name, version, since, cycle: cycle.name, ended: cycle.end }];
}
