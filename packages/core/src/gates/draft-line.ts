import { addMonths } from '../calendar/add-months';
import { dayAt } from '../calendar/day-at';
import { lineKind } from '../config/line-kind';
import { parseVersion } from '../ecosystems/parse-version';
import type { Line } from '../line';
import type { PlannedRelease } from '../plan/release-plan';
import { isPrerelease } from '../versions/is-prerelease';
import { majorMinor } from '../versions/major-minor';
import type { Judged } from './rule';

/** What a branch without a file most likely is: of what is released now, with the usual support. */
export function draftLine(judged: Judged): Line {
  const { facts, config, plan } = judged;
  const branch = facts.branch ?? '';
  const kind = lineKind(branch, config) ?? 'lts';
  const projects = Object.fromEntries(
    plan.releases.map((release) => [release.project, majorMinorOf(release)]),
  );
  const from = plan.releases.map((release) => firstDay(release, judged)).sort()[0]!;
  const end = { phase: 'end-of-life', from: addMonths(from, config.lts.months) } as const;
  return {
    kind,
    name: branch.split('/').at(-1) || Object.values(projects)[0]!,
    branch,
    projects,
    phases: [{ phase: 'maintained', from }, ...(kind === 'series' ? [] : [end])],
  };
}

function majorMinorOf({ from, to, ecosystem }: PlannedRelease): string {
  const version = parseVersion((from ?? to).version, ecosystem);
  return version === null ? '0.1' : majorMinor(version);
}

/** When its MAJOR.MINOR came out: the day of the commit that was its first release. */
function firstDay(release: PlannedRelease, { facts, config, history }: Judged): string {
  const first = history
    .lineageOf(release.project)
    .reachable.find(
      ({ version }) => !isPrerelease(version) && majorMinor(version) === majorMinorOf(release),
    );
  const at = first === undefined ? undefined : history.positions.get(first.source);
  const time = at === undefined ? null : facts.commits[at]!.time;
  return dayAt(
    time === null ? facts.now : new Date(time * 1000).toISOString(),
    config.cadence.timeZone,
  );
}
