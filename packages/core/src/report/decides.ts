import type { BareRelease, Because } from '../plan/release-plan';
import { compareBumps } from '../versions/bump';

/**
 * Whether a cause is one that made the bump what it is, and not merely one that would have asked
 * for less: a demand overrules everything, an earlier prerelease or a group whatever the project's
 * own commits ask for.
 */
export function decides(because: Because, release: BareRelease): boolean {
  const causes = release.because;
  if (causes.some(({ kind }) => kind === 'demand')) return because.kind === 'demand';
  if (causes.some(({ kind }) => kind === 'prerelease')) return because.kind === 'prerelease';
  const made = causes.find(isPolicy);
  const asked = made?.from ?? release.bump;
  const reaches = (cause: Because): boolean =>
    'bump' in cause && !isPolicy(cause) && compareBumps(cause.bump, asked) >= 0;
  switch (because.kind) {
    case 'first-release':
      return release.from === null && !causes.some(reaches);
    case 'group':
      return !causes.some(reaches);
    case 'zero-major':
    case 'line':
      return true;
    default:
      return reaches(because);
  }
}

type Policy = Extract<Because, { readonly kind: 'zero-major' | 'line' }>;

/** Makes one bump of another. */
function isPolicy(cause: Because): cause is Policy {
  return cause.kind === 'zero-major' || cause.kind === 'line';
}
