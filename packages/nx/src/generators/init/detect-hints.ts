import { detectBranches, type Branches } from './detect-branches';
import { detectNxRelease } from './detect-nx-release';
import { detectOtherTools, type OtherTools } from './detect-other-tools';
import { detectReleasePlease } from './detect-release-please';
import { detectTags } from './detect-tags';
import type { Hint, KnownProject } from './hint';

/** Everything that tells how a repository wants to be released. */
export interface Repository {
  readonly projects: readonly KnownProject[];
  readonly tags: readonly string[];
  /** Folders at the workspace's top. */
  readonly folders: readonly string[];
  readonly branches: Branches;
  readonly nxJson: unknown;
  readonly nxMajor: number;
  /** Parsed release-please-config.json; undefined: there is none. */
  readonly releasePlease: unknown;
  readonly otherTools: OtherTools;
}

/**
 * Tags tell what was done; the settings of other tools tell the rest. Of two hints for one option
 * the first counts.
 */
export function detectHints(repository: Repository): readonly Hint[] {
  const spelled = detectTags(repository);
  const settings = [
    ...detectReleasePlease(repository.releasePlease, repository.projects),
    ...detectNxRelease(repository.nxJson, repository.nxMajor),
    ...detectOtherTools(repository.otherTools),
  ];
  return [
    ...spelled,
    ...settings.filter(({ option }) => spelled.length === 0 || option.at(-1) !== 'tag'),
    ...detectBranches(repository.branches),
  ];
}
