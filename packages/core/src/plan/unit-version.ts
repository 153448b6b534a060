import { CHANNELS } from '../channels/channels';
import { nextVersion } from '../channels/next-version';
import type { Failure } from '../failure';
import { highestRelease } from '../history/highest-release';
import type { Release } from '../history/read-tags';
import type { History } from '../history/read-history';
import { fail, ok, type Result } from '../result';
import type { Bump } from '../versions/bump';
import { compareVersions } from '../ecosystems/compare-versions';
import { parseVersion } from '../ecosystems/parse-version';
import type { Version } from '../versions/version';
import type { PlanRequest } from './plan-request';
import type { Unit } from './unit';

export interface UnitVersion {
  readonly version: Version;
  /**
   * The tag that has released this very content on this channel before; then nothing is to be done.
   */
  readonly existing: Release | null;
}

export interface UnitDemand {
  readonly unit: Unit;
  readonly bump: Exclude<Bump, 'none'>;
  /** The units whose new versions drag this one along: their commits concern it too. */
  readonly draggers: readonly Unit[];
  readonly demanded: { readonly version: string; readonly by: string } | null;
}

export interface VersionContext {
  readonly request: PlanRequest;
  readonly history: History;
}

/**
 * The version of a unit on the channel. The same content always gets the same prerelease: when no
 * commit concerns the unit since its last one, that one is the answer.
 */
export function unitVersion(demand: UnitDemand, context: VersionContext): Result<UnitVersion> {
  const { unit, demanded } = demand;
  const { ecosystem } = unit.members[0]!.facts;
  const wanted = demanded && parseVersion(demanded.version, ecosystem);
  if (demanded && !wanted) return fail(noVersion(demanded, unit));
  const standing = wanted ? null : standingPrerelease(demand, context);
  if (standing !== null) return ok({ version: standing.version, existing: standing });
  const next = versionOf(demand, wanted, context);
  if (!next.ok) return fail(...next.failures.map((failure) => ({ ...failure, where: unit.name })));
  const existing = unit.members
    .flatMap(({ lineage }) => lineage.reachable)
    .find((release) => compareVersions(release.version, next.value, ecosystem) === 0);
  return ok({ version: next.value, existing: existing ?? null });
}

/**
 * The prerelease that is out of this very content, if it stands for one of the channel; null: none.
 */
function standingPrerelease(demand: UnitDemand, context: VersionContext): Release | null {
  const { members } = demand.unit;
  const ahead = members.flatMap(({ lineage }) => lineage.ahead);
  const latest = highestRelease(ahead, members[0]!.facts.ecosystem);
  if (latest === null || !CHANNELS[context.request.channel].standsFor(latest.version)) return null;
  return commitsSince(latest, demand, context) === 0 ? latest : null;
}

function versionOf(
  demand: UnitDemand,
  demanded: Version | null,
  context: VersionContext,
): Result<Version> {
  const { unit, bump } = demand;
  const { ecosystem } = unit.members[0]!.facts;
  const ahead = unit.members.flatMap(({ lineage }) => lineage.ahead);
  const releaseOf = (version: Version): Release | null =>
    ahead.find((release) => compareVersions(release.version, version, ecosystem) === 0) ?? null;
  return nextVersion({
    ecosystem,
    channel: context.request.channel,
    bump,
    last: unit.base?.version ?? null,
    initial: unit.initial,
    demanded,
    reachable: unit.members.flatMap(({ lineage }) =>
      lineage.reachable.map((release) => release.version),
    ),
    taken: unit.members.flatMap(({ lineage }) =>
      lineage.everywhere.map((release) => release.version),
    ),
    commitsSince: (version) => commitsSince(version && releaseOf(version), demand, context),
  });
}

/**
 * How many commits concern the unit since a release of its lineage, its last stable one if null: its
 * own and its draggers'. Only a prerelease is counted: for any other, the draggers' commits would
 * all be parsed in vain.
 */
function commitsSince(
  release: Release | null,
  { unit, draggers }: UnitDemand,
  { history }: VersionContext,
): number {
  const isNew = (at: number, since: Release | null): boolean =>
    since === null || !history.isAncestor(history.idAt(at), since.source);
  const dragged = draggers
    .flatMap(({ members }) => members.flatMap(({ facts }) => history.touchesOf(facts.name)))
    .filter((at) => isNew(at, unit.base))
    .filter((at) => !history.commitAt(at).parsed.stamp);
  const concerning = new Set([...unit.members.flatMap(({ unreleased }) => unreleased), ...dragged]);
  return [...concerning].filter((at) => isNew(at, release)).length;
}

function noVersion(
  demanded: { readonly version: string; readonly by: string },
  unit: Unit,
): Failure {
  return {
    code: 'version-demand-invalid',
    message: `"${demanded.version}", demanded by ${demanded.by}, is no version of ${unit.name}`,
    fix: 'Write a version of three numbers, such as 2.0.0',
    where: unit.name,
  };
}
