import type { Release } from '../history/read-tags';
import type { OwnChange } from '../policy/own-change';
import { compareReleases } from '../versions/compare-releases';
import { compareBumps, type Bump } from '../versions/bump';
import type { versionStep } from '../versions/version-step';
import type { ReplayContext } from './replay-context';
import type { ReplayWhy } from './replay-report';

export interface Difference {
  readonly release: Release;
  readonly base: Release;
  readonly step: ReturnType<typeof versionStep>;
  readonly computed: Bump;
  readonly own: Pick<OwnChange, 'bump' | 'commits'>;
}

/**
 * Names why a past release differs from what the rules say: what is not in its commits, or else the
 * rule that decided otherwise.
 */
export function disagreement(difference: Difference, context: ReplayContext): ReplayWhy {
  const { step, computed } = difference;
  if (!step.single) return 'tag-out-of-line';
  return compareBumps(step.bump, computed) > 0 ? whyMore(difference, context) : whyLess(difference);
}

/** It was released as more than its commits ask for. */
function whyMore(
  { release, base, step, own }: Difference,
  { unit: { members }, mates }: ReplayContext,
): ReplayWhy {
  const names = new Set(members.map(({ facts }) => facts.name));
  const others = mates.filter((mate) => !names.has(mate.project));
  if (others.some((mate) => compareReleases(mate.version.release, release.version.release) === 0))
    return 'group';
  const dependencies = new Set(
    members.flatMap(({ facts }) => facts.dependencies.map(({ on }) => on)),
  );
  if (others.some((mate) => dependencies.has(mate.project))) return 'dependency';
  if (own.commits.every((commit) => commit.judgement.bump === 'none'))
    return 'no-conventional-commit';
  return isZeroMajor(base) && own.bump === step.bump ? 'zero-major' : 'demanded';
}

/** It was released as less than its commits ask for. */
function whyLess({ base, computed, own }: Difference): ReplayWhy {
  if (isZeroMajor(base) && own.bump === computed && own.bump !== 'patch') return 'zero-major';
  const deciding = own.commits.find((commit) => commit.judgement.bump === own.bump);
  if (!deciding) return 'demanded';
  return deciding.judgement.type === 'breaking' ? 'breaking' : `type:${deciding.judgement.type}`;
}

function isZeroMajor({ version }: Release): boolean {
  return version.release[0] === 0;
}
