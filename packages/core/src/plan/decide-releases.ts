import type { Config } from '../config/config-schema';
import type { RepoFacts } from '../facts';
import { readAncestry } from '../history/ancestry';
import { ok, type Result } from '../result';
import { formatVersion } from '../versions/format-version';
import { groupBases } from './group-bases';
import { readLine, withoutAbandoned } from './line';
import type { PlanRequest } from './plan-request';
import { plannedReleases } from './plan-releases';
import { projectState, type ProjectState } from './project-state';
import { rangeChanges } from './range-changes';
import { releaseOrder } from './release-order';
import type { PlannedRelease, RangeChange, SkippedProject } from './release-plan';
import { selectReleases } from './select-releases';
import { skippedProjects } from './skipped-projects';
import type { Timeline } from './timeline';
import { formUnits } from './unit';

export interface Decision {
  readonly states: readonly ProjectState[];
  readonly releases: readonly PlannedRelease[];
  readonly ranges: readonly RangeChange[];
  readonly skipped: readonly SkippedProject[];
}

/** Who is released, as what, and why; who is not, and why. The facts' walk holds the ancestors of the source and nothing else. */
export function decideReleases(
  timeline: Timeline,
  { facts, config, request }: { facts: RepoFacts; config: Config; request: PlanRequest },
): Result<Decision> {
  const lines = timeline.projects.map((project) => ({
    project,
    line: readLine(timeline.releasesOf(project.facts.name), ({ source }) =>
      timeline.positions.has(source),
    ),
  }));
  const marked = lines.flatMap(({ line }) =>
    [...(line.base ? [line.base] : []), ...line.ahead].map(({ source }) => source),
  );
  const isAncestor = readAncestry(facts.commits, timeline.positions, marked);
  const bases = groupBases(lines);
  const states = lines.map(({ project, line }) =>
    projectState(project, withoutAbandoned(line, isAncestor), {
      timeline,
      isAncestor,
      groupBases: bases,
    }),
  );
  const units = formUnits(states);
  const selected = selectReleases({
    units,
    request,
    timeline,
    isAncestor,
    dependents: config.dependents,
  });
  if (!selected.ok) return selected;

  const versions = new Map(
    selected.value.flatMap(({ unit, version }) =>
      unit.members.map((member) => [member.facts.name, version] as const),
    ),
  );
  const spelled = new Map(
    states.flatMap(({ facts: { name, ecosystem } }) =>
      versions.has(name) ? [[name, formatVersion(versions.get(name)!, ecosystem)] as const] : [],
    ),
  );
  const fresh = selected.value.filter(({ existing }) => existing === null);
  const planned = new Map(
    fresh.flatMap((one) =>
      plannedReleases(one, spelled, {
        request,
        timeline,
        isAncestor,
        web: facts.remote?.web ?? null,
      }).map((release) => [release.project, release] as const),
    ),
  );
  const requirements = new Map(
    facts.projects.map(({ name, dependencies }) => [name, dependencies.map(({ on }) => on)]),
  );
  return ok({
    states,
    releases: releaseOrder([...planned.keys()], (name) => requirements.get(name) ?? []).map(
      (name) => planned.get(name)!,
    ),
    ranges: rangeChanges(facts.projects, {
      channel: request.channel,
      versions,
      released: new Set(planned.keys()),
    }),
    skipped: skippedProjects(facts, units, selected.value),
  });
}
