import { compareVersions } from '../ecosystems/compare-versions';
import { parseVersion } from '../ecosystems/parse-version';
import type { Release } from '../history/read-tags';
import { ownChange, type OwnChange } from '../policy/own-change';
import { resolvePolicy } from '../policy/resolve-policy';
import { applyZeroMajor } from '../versions/apply-zero-major';
import { maxBump } from '../versions/bump';
import { versionStep } from '../versions/version-step';
import { disagreement } from './disagreement';
import type { Past, PastRelease } from './past-releases';
import type { ReplayContext } from './replay-context';
import type { ReplayedRelease } from './replay-report';

/** One past release as the rules compute it from what all members of its unit changed. */
export function replayRelease(
  { unit, release, base }: PastRelease,
  { walk, isAncestor, timeOf, matesOf }: Past,
): ReplayedRelease {
  const context = { unit, walk, isAncestor, mates: matesOf(release.source) };
  const date = new Date(timeOf(release.source) * 1000).toISOString();
  const known = { project: unit.name, tag: release.tag, from: base?.tag ?? null, date };
  if (base === null)
    return { ...known, actual: 'none', computed: 'none', agrees: true, why: 'first-release' };

  const own = changeSince(base, release, context);
  const { facts, config } = unit.members[0];
  const step = versionStep(base.version, release.version);
  const demanded = own.demanded && parseVersion(own.demanded.version, facts.ecosystem);
  const asDemanded =
    demanded !== null && compareVersions(demanded, release.version, facts.ecosystem) === 0;
  const computed = asDemanded
    ? step.bump
    : maxBump(['patch', applyZeroMajor(own.bump, base.version, config.zeroMajor)]);
  const agrees = asDemanded || (step.single && computed === step.bump);
  return {
    ...known,
    actual: step.bump,
    computed,
    agrees,
    why: agrees ? null : disagreement({ release, base, step, computed, own }, context),
  };
}

/** What the members ask for together, as a plan does it: each by its own policy. */
function changeSince(
  base: Release,
  release: Release,
  { unit, walk, isAncestor }: ReplayContext,
): OwnChange {
  const changes = unit.members.map(({ facts, config }) => {
    const commits = walk
      .touchesOf(facts.name)
      .map((at) => [at, walk.idAt(at)] as const)
      .filter(([, id]) => isAncestor(id, release.source) && !isAncestor(id, base.source))
      .map(([at]) => walk.commitAt(at));
    return ownChange(commits, resolvePolicy(config.policy), walk.broughtBy);
  });
  return {
    bump: maxBump(changes.map(({ bump }) => bump)),
    commits: changes.flatMap(({ commits }) => commits),
    demanded: changes.flatMap(({ demanded }) => demanded ?? [])[0] ?? null,
  };
}
