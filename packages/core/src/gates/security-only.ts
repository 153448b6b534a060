import type { Because, PlannedRelease, ReleasePlan } from '../plan/release-plan';
import { compareBumps, maxBump } from '../versions/bump';

/**
 * The projects that are released for security alone: every commit behind them is of those types,
 * the files prove no more than these ask for, and whoever drags them along, or is in their group,
 * is released for security alone too. A demand is a reason of its own.
 */
export function securityOnly(
  { releases }: Pick<ReleasePlan, 'releases'>,
  types: readonly string[],
): ReadonlySet<string> {
  const exempt = new Set(
    releases.filter(({ because }) => isSecurity(because, types)).map(({ project }) => project),
  );
  for (let before = -1; before !== exempt.size;) {
    before = exempt.size;
    for (const release of releases)
      if (!companions(release, releases).every((name) => exempt.has(name)))
        exempt.delete(release.project);
  }
  return exempt;
}

function isSecurity(because: readonly Because[], types: readonly string[]): boolean {
  const asked = maxBump(because.flatMap((cause) => (cause.kind === 'commit' ? cause.bump : [])));
  return because.every((cause) => {
    if (cause.kind === 'commit') return types.includes(cause.type);
    if (cause.kind === 'proof') return compareBumps(cause.bump, asked) <= 0;
    return cause.kind === 'dependency' || cause.kind === 'group' || cause.kind === 'zero-major';
  });
}

/** Those for whose sake it is released as well. */
function companions(
  { because }: PlannedRelease,
  releases: readonly PlannedRelease[],
): readonly string[] {
  return because.flatMap((cause) => {
    if (cause.kind === 'dependency') return [cause.on];
    if (cause.kind !== 'group') return [];
    return releases
      .filter((other) =>
        other.because.some((one) => one.kind === 'group' && one.name === cause.name),
      )
      .map(({ project }) => project);
  });
}
