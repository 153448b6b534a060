import { posix } from 'node:path';
import type { Hint } from './known/hint';
import type { KnownProject } from './known/known-project';
import type { Repository } from './known/repository';
import type { FixedGroup } from './tags/claims';

const CHANGELOG = 'CHANGELOG.md';

/**
 * What files show of a fixed group: private members that carry its version follow it; one changelog
 * at the top and none with the members is the group's.
 */
export function groupHints(
  { name, members, followers }: FixedGroup,
  { changelogs, projects }: Pick<Repository, 'changelogs' | 'projects'>,
): readonly Hint[] {
  const own = projects.filter((project) => members.includes(project.name));
  const versions = new Set(own.map(({ fileVersion }) => fileVersion));
  const following = projects.filter((project) => isFollowing(project, { followers, versions }));
  const one =
    changelogs.has(CHANGELOG) &&
    !own.some(({ root }) => root !== '.' && changelogs.has(posix.join(root, CHANGELOG)));
  return [
    ...(following.length > 0
      ? [
          {
            option: ['groups', name, 'private'],
            value: true,
            why: `${following[0]?.name} and others that are not published carry its version`,
          },
        ]
      : []),
    ...(one && members.length > 1
      ? [
          {
            option: ['groups', name, 'changelog'],
            value: CHANGELOG,
            why: 'the top has a changelog, its members have none',
          },
        ]
      : []),
  ];
}

function isFollowing(
  { name, releasable, fileVersion }: KnownProject,
  {
    followers,
    versions,
  }: { readonly followers: readonly string[]; readonly versions: ReadonlySet<string | null> },
): boolean {
  return (
    !releasable && followers.includes(name) && fileVersion !== null && versions.has(fileVersion)
  );
}
