import { findMatchingProjects } from 'nx/src/utils/find-matching-projects';

/** The part of a project graph's nodes that selection reads; keys are project names. */
export type Nodes = Readonly<
  Record<
    string,
    {
      readonly data: { readonly root: string; readonly tags?: string[]; readonly targets?: object };
    }
  >
>;

/**
 * Names, globs, `tag:x`, directories and `!exclusions`, by Nx's own matcher: a pattern means here
 * what it means in every Nx command. Nx keeps the matcher at this path in every version from 22.7
 * to 24.
 */
export function findProjects(patterns: readonly string[], nodes: Nodes): ReadonlySet<string> {
  // The matcher writes to the list that it is given.
  return new Set(findMatchingProjects([...patterns], nodes));
}
