import type { KnownProject } from '../known/known-project';
import { claimTags } from './claim-tags';
import type { ChosenTag, Claims, FixedGroup } from './claims';
import { tagOptions } from './tag-options';

/** `name@version in folder`; the version may be missing: its file says none. */
export function project(text: string): KnownProject {
  const [, name = '', version = null, root = `packages/${name}`] =
    /^(@?[^@ ]+)(?:@(\S+))?(?: in (\S+))?$/.exec(text) ?? [];
  return { name, packageName: name, root, releasable: true, fileVersion: version };
}

export interface Seen {
  readonly tags: readonly string[];
  readonly projects: readonly string[];
  readonly groups?: readonly FixedGroup[];
  readonly chosen?: readonly ChosenTag[];
  readonly folders?: readonly string[];
}

const FOLDERS = ['packages', 'python', 'java'];

export function claimsOf(seen: Seen): Claims {
  return claimTags({
    tags: seen.tags.map((name) => ({ name, reached: true })),
    projects: seen.projects.map(project),
    groups: seen.groups ?? [],
    folders: seen.folders ?? FOLDERS,
    chosen: seen.chosen ?? [],
  });
}

/** What is written of tags, by the path of its option. */
export function tagsWritten(seen: Seen): Readonly<Record<string, unknown>> {
  const hints = tagOptions(claimsOf(seen), {
    projects: seen.projects.map(project),
    chosen: seen.chosen ?? [],
    declared: null,
  });
  return Object.fromEntries(
    [...hints.otherwise, ...hints.told].map(({ option, value }) => [option.join('.'), value]),
  );
}
