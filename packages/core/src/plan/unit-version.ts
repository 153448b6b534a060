import type { IsAncestor } from '../history/ancestry';
import type { Release } from '../history/read-tags';
import type { Failure } from '../failure';
import { fail, ok, type Result } from '../result';
import type { Bump } from '../versions/bump';
import { compareVersions } from '../versions/compare-versions';
import { nextVersion } from '../versions/next-version';
import { parseVersion } from '../versions/parse-version';
import type { Version } from '../versions/version';
import type { PlanRequest } from './plan-request';
import type { Timeline } from './timeline';
import type { Unit } from './unit';

export interface UnitVersion {
  readonly version: Version;
  /** The tag that has released this very content on this channel before; then nothing is to be done. */
  readonly existing: Release | null;
}

export interface UnitQuestion {
  readonly unit: Unit;
  readonly bump: Exclude<Bump, 'none'>;
  /** The units whose new versions drag this one along: their commits concern it too. */
  readonly draggers: readonly Unit[];
  readonly demanded: { readonly version: string; readonly by: string } | null;
}

export interface VersionContext {
  readonly request: PlanRequest;
  readonly timeline: Timeline;
  readonly isAncestor: IsAncestor;
}

/**
 * The version of a unit on the channel. The same content always gets the same prerelease: when no commit concerns the unit since its
 * last one, that one is the answer.
 */
export function unitVersion(question: UnitQuestion, context: VersionContext): Result<UnitVersion> {
  const { unit, bump, demanded } = question;
  const { channel } = context.request;
  const { ecosystem } = unit.members[0]!.facts;
  const wanted = demanded && parseVersion(demanded.version, ecosystem);
  if (demanded && !wanted) return fail(noVersion(demanded, unit));
  const ahead = unit.members.flatMap(({ line }) => line.ahead);
  const latest = ahead.reduce<Release | null>(
    (high, next) =>
      high && compareVersions(high.version, next.version, ecosystem) >= 0 ? high : next,
    null,
  );
  // Only a prerelease is counted; for a stable release the draggers' commits would all be parsed in vain.
  const since = (release: Release | null) =>
    concerningCommits(question, context).filter(
      (at) => release === null || !context.isAncestor(context.timeline.idAt(at), release.source),
    ).length;
  if (
    channel !== 'stable' &&
    !wanted &&
    latest &&
    since(latest) === 0 &&
    (channel === 'nightly' || isCandidate(latest.version))
  ) {
    return ok({ version: latest.version, existing: latest });
  }
  const next = nextVersion({
    ecosystem,
    channel,
    bump,
    last: unit.base?.version ?? null,
    initial: unit.initial,
    demanded: wanted,
    line: unit.members.flatMap(({ line }) => line.reachable.map((release) => release.version)),
    taken: unit.members.flatMap(({ line }) => line.everywhere.map((release) => release.version)),
    commitsSince: (version) =>
      since(
        version &&
          (ahead.find((release) => compareVersions(release.version, version, ecosystem) === 0) ??
            null),
      ),
  });
  if (!next.ok) return fail(...next.failures.map((failure) => ({ ...failure, where: unit.name })));
  const existing = unit.members
    .flatMap(({ line }) => line.everywhere)
    .find((release) => compareVersions(release.version, next.value, ecosystem) === 0);
  return ok({ version: next.value, existing: existing ?? null });
}

/** Places of the commits since the unit's last stable release that concern it: its own and its draggers'. */
function concerningCommits(
  { unit, draggers }: UnitQuestion,
  { timeline, isAncestor }: VersionContext,
): readonly number[] {
  const base = unit.base;
  const dragged = draggers
    .flatMap(({ members }) => members.flatMap(({ facts }) => timeline.touchesOf(facts.name)))
    .filter((at) => base === null || !isAncestor(timeline.idAt(at), base.source))
    .filter((at) => !timeline.commitAt(at).parsed.stamp);
  return [...new Set([...unit.members.flatMap(({ unreleased }) => unreleased), ...dragged])];
}

function isCandidate(version: Version): boolean {
  return version.pre?.phase === 'rc' && version.dev === null;
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
