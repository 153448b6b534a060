import type { PlannedGroup } from '../plan/release-plan';
import type { Stamped } from './stamped';

export interface Follower {
  readonly name: string;
  readonly group: PlannedGroup;
}

/** Projects that are not released and whose files get the version of their group. */
export function followers({ groups = [], overtaken }: Stamped): readonly Follower[] {
  return groups
    .filter(({ projects }) => !projects.some((name) => overtaken?.has(name) === true))
    .flatMap((group) => group.followers.map((name) => ({ name, group })));
}
