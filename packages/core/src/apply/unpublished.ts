import type { PlannedGroup } from '../plan/release-plan';
import type { Stamped } from './stamped';

export interface Unpublished {
  readonly name: string;
  readonly group: PlannedGroup;
}

/** Projects that are not released and whose files get the version of their group. */
export function unpublished({ groups = [], overtaken }: Stamped): readonly Unpublished[] {
  return groups
    .filter(({ projects }) => !projects.some((name) => overtaken?.has(name) === true))
    .flatMap((group) => group.unpublished.map((name) => ({ name, group })));
}
