import { changelogPlaces } from '../config/changelog-places';
import type { Config } from '../config/config-schema';
import type { RepoFacts } from '../facts';
import type { History } from '../history/read-history';
import type { ProvenState } from '../proofs/proven';
import { ok, type Result } from '../result';
import { formatVersion } from '../ecosystems/format-version';
import type { PlanRequest } from './plan-request';
import { checkPromoted } from './check-promoted';
import { plannedGroup } from './planned-group';
import { plannedReleases } from './plan-releases';
import { rangeChanges } from './range-changes';
import { releaseOrder } from './release-order';
import type { PlannedGroup, PlannedRelease, RangeChange, SkippedProject } from './release-plan';
import { selectReleases, type SelectedUnit } from './select-releases';
import { skippedProjects } from './skipped-projects';
import { formUnits } from './unit';

export interface Decision {
  readonly releases: readonly PlannedRelease[];
  readonly groups: readonly PlannedGroup[];
  readonly ranges: readonly RangeChange[];
  readonly skipped: readonly SkippedProject[];
}

export interface DecisionContext {
  readonly facts: RepoFacts;
  readonly config: Config;
  readonly request: PlanRequest;
  readonly history: History;
}

/** Who is released, as what, and why; who is not, and why. */
export function decideReleases(
  states: readonly ProvenState[],
  context: DecisionContext,
): Result<Decision> {
  const { facts, config, request, history } = context;
  const units = formUnits(states, facts.line);
  const selected = selectReleases({
    units,
    request,
    history,
    dependents: config.dependents,
    line: facts.line,
  });
  if (!selected.ok) return selected;
  const versions = byMember(selected.value, ({ version }, member) =>
    formatVersion(version, member.facts.ecosystem),
  );
  const planning = { ...context, versions, placeOf: changelogPlaces(facts, config) };
  const planned = selected.value
    .filter(({ existing }) => existing === null)
    .map((unit) => ({ unit, group: plannedGroup(unit, planning) }));
  const releases = inOrder(
    planned.flatMap(({ unit, group }) => plannedReleases(unit, group, planning)),
    facts,
  );
  const skipped = skippedProjects(facts, units, selected.value);
  const promoted = checkPromoted({ releases, skipped }, states, context);
  if (!promoted.ok) return promoted;
  return ok({
    releases,
    groups: planned.flatMap(({ group }) => group ?? []),
    ranges: rangeChanges(facts.projects, {
      channel: request.channel,
      versions: byMember(selected.value, ({ version }) => version),
      released: new Set(releases.map(({ project }) => project)),
    }),
    skipped,
  });
}

function byMember<T>(
  selected: readonly SelectedUnit[],
  valueOf: (unit: SelectedUnit, member: ProvenState) => T,
): ReadonlyMap<string, T> {
  return new Map(
    selected.flatMap((one) =>
      one.unit.members.map((member) => [member.facts.name, valueOf(one, member)] as const),
    ),
  );
}

/** Dependencies before dependents. */
function inOrder(
  releases: readonly PlannedRelease[],
  { projects }: RepoFacts,
): readonly PlannedRelease[] {
  const planned = new Map(releases.map((release) => [release.project, release]));
  const requirements = new Map(
    projects.map(({ name, dependencies }) => [name, dependencies.map(({ on }) => on)]),
  );
  const order = releaseOrder([...planned.keys()], (name) => requirements.get(name) ?? []);
  return order.map((name) => planned.get(name)!);
}
