import { posix } from 'node:path';
import { LOCKFILES } from '@release-openmed/core';
import { MANIFESTS } from '@release-openmed/core/names';
import type { Hint } from '../known/hint';
import type { KnownProject } from '../known/known-project';

/** A version holder as a tool names it. */
export interface NamedHolder {
  /** Below the workspace. */
  readonly path: string;
  readonly pattern?: string;
  readonly pointer?: string;
}

/**
 * What a tool writes versions to, as `versionFiles` of a project; its manifests and lockfiles need
 * no mention. Paths start at the project, or with `/` where they lie outside.
 */
export function holderHints(
  project: KnownProject,
  holders: readonly NamedHolder[],
  why: string,
): readonly Hint[] {
  const own = new Set(MANIFESTS.map((name) => posix.join(project.root, name)));
  const value = holders
    .filter(({ path }) => !own.has(path) && !LOCKFILES.has(posix.basename(path)))
    .map(({ path: file, ...place }) => {
      const path = below(project.root, file);
      return Object.keys(place).length === 0 ? path : { path, ...place };
    });
  return value.length === 0 ? [] : [{ option: ['versionFiles', project.name], value, why }];
}

function below(root: string, path: string): string {
  if (root === '.') return path;
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : `/${path}`;
}
