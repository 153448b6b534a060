import type { Hint } from '../known/hint';
import type { KnownProject } from '../known/known-project';

/** An option for the project whose settings say it; for all, where it is the only one. */
export function ownHint(
  key: 'policy' | 'zeroMajor' | 'changelog',
  value: unknown,
  {
    owner,
    projects,
    why,
  }: {
    readonly owner: KnownProject;
    readonly projects: readonly KnownProject[];
    readonly why: string;
  },
): Hint {
  const alone = projects.filter(({ releasable }) => releasable).length === 1;
  return { option: alone ? [key] : ['perProject', owner.name, key], value, why };
}
