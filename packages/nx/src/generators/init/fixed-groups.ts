import { findProjects } from '../../selection/find-projects';
import type { Hint } from './known/hint';
import { asStrings, at } from './known/json';
import type { KnownProject } from './known/known-project';
import { nodesOf } from './nodes-of';
import type { FixedGroup } from './tags/claims';

/** The fixed groups that hints declare, with those of their members that are released. */
export function fixedGroups(
  hints: readonly Hint[],
  all: readonly KnownProject[],
  released: readonly KnownProject[],
): readonly FixedGroup[] {
  const names = new Set(released.map(({ name }) => name));
  return hints
    .filter(({ option }) => option[0] === 'groups' && option.length === 2)
    .map(({ option: [, name = ''], value }) => {
      const found = [...findProjects(asStrings(at(value, 'projects')), nodesOf(all))];
      const members = found.filter((member) => names.has(member));
      return { name, members, followers: found.filter((member) => !names.has(member)) };
    });
}
