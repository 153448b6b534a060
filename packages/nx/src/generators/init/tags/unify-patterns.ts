import { bareName } from '../known/bare-name';
import type { KnownProject } from '../known/known-project';
import type { Claim } from './claims';

/**
 * A distribution's name is its project's too: it goes with the npm packages whose scope is left out
 * of their tags.
 */
export function unifyPatterns(
  claims: readonly Claim[],
  projects: readonly KnownProject[],
): readonly Claim[] {
  const patterns = new Set(claims.map(({ pattern }) => pattern));
  const unscoped = new Set(
    projects.filter((project) => bareName(project) === project.name).map(({ name }) => name),
  );
  return claims.map((claim) => {
    const pattern = claim.pattern.replace('{project}', '{name}');
    return unscoped.has(claim.owner.name) && patterns.has(pattern) ? { ...claim, pattern } : claim;
  });
}
