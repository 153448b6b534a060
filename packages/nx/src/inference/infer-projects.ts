import type { ProjectConfiguration } from '@nx/devkit';
import { basename } from 'node:path';
import { namedProjects } from '../selection/named-projects';
import type { Folder } from './folder';
import { isReleasable } from './is-releasable';
import { nxName } from './nx-name';
import type { PluginOptions } from './plugin-options';
import { releaseTargets } from './release-targets';

/** The top where no manifest names it. */
const TOP = 'workspace';

export type InferredProject = Partial<ProjectConfiguration> & { readonly root: string };

/**
 * Projects and targets from what the folders hold. A folder that Nx names by itself
 * (`project.json`, a member of the package manager's workspaces) gets targets only: a folder with
 * `package.json` and `pyproject.toml` is one project. The top folder is always a project, since the
 * workspace's own targets stand there.
 */
export function inferProjects(
  folders: readonly Folder[],
  options: PluginOptions,
): readonly InferredProject[] {
  const named = namedByOptions(folders, options);
  const taken = new Set(folders.flatMap((folder) => nxName(folder) ?? []));
  return [...folders].sort(shallowFirst).flatMap((folder) => {
    const top = folder.root === '.';
    const released = isReleasable(folder) || named.has(folder.root);
    if (!top && !released && folder.pyproject === null) return [];
    const targets = {
      ...(released ? releaseTargets('project') : {}),
      ...(top ? releaseTargets('workspace') : {}),
    };
    if (nxName(folder) !== null) return [{ root: folder.root, targets }];
    const name = freeName(nameCandidates(folder), taken);
    taken.add(name);
    return [{ root: folder.root, name, targets }];
  });
}

/** Nothing of what only this clone knows, such as the name of its folder: options name projects. */
function nameCandidates(folder: Folder): readonly string[] {
  if (folder.root === '.') {
    const name = folder.pyproject?.name ?? folder.packageJson?.name ?? TOP;
    return [name, `${name}-workspace`];
  }
  const name = folder.pyproject?.name ?? basename(folder.root);
  return [name, `${name}-python`, folder.root.replaceAll('/', '-')];
}

/**
 * Two projects of one name stop Nx altogether: an npm package and a distribution may well share
 * one.
 */
function freeName(candidates: readonly string[], taken: ReadonlySet<string>): string {
  const free = candidates.find((name) => !taken.has(name));
  if (free !== undefined) return free;
  const base = candidates.at(-1) ?? '';
  let count = 2;
  while (taken.has(`${base}-${count}`)) count += 1;
  return `${base}-${count}`;
}

function namedByOptions(folders: readonly Folder[], options: PluginOptions): ReadonlySet<string> {
  const nodes = Object.fromEntries(
    folders.flatMap((folder) => {
      const name = nxName(folder);
      return name === null
        ? []
        : [[name, { data: { root: folder.root, tags: [...(folder.projectJson?.tags ?? [])] } }]];
    }),
  );
  return new Set(
    [...namedProjects(options, nodes)].flatMap((name) => nodes[name]?.data.root ?? []),
  );
}

/** The copy of a project that lies deeper (an example, a fixture) must not take its name. */
function shallowFirst(a: Folder, b: Folder): number {
  return depth(a.root) - depth(b.root) || (a.root < b.root ? -1 : 1);
}

const depth = (root: string): number => (root === '.' ? 0 : root.split('/').length);
