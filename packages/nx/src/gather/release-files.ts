import type { Config } from '@release-openmed/core';
import { readManifest } from '@release-openmed/core';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from '../selection/find-projects';
import { inProject, repositoryRoot } from './project-paths';

const LOCKFILES = [
  'package-lock.json',
  'npm-shrinkwrap.json',
  'pnpm-lock.yaml',
  'yarn.lock',
  'uv.lock',
];
const OF_A_PROJECT = ['package.json', 'pyproject.toml', 'CHANGELOG.md', ...LOCKFILES];

interface Request {
  readonly nodes: Nodes;
  readonly config: Config;
  readonly workspaceRoot: string;
}

/**
 * Repository-relative paths of every file that a release may read or write: manifests, changelogs, lockfiles and
 * version holders. Only to learn where a dynamic version is, manifests are looked at on disk; a file that the
 * working tree does not have is not asked of git either.
 */
export function releaseFiles(
  { nodes, config, workspaceRoot }: Request,
  prefix: string,
): readonly string[] {
  const onDisk = (path: string): string => join(workspaceRoot, path);
  const paths = Object.entries(nodes).flatMap(([name, { data }]) => {
    const own = OF_A_PROJECT.filter((file) => existsSync(onDisk(`${data.root}/${file}`)));
    const holders = (config.versionFiles[name] ?? []).map((holder) =>
      typeof holder === 'string' ? holder : holder.path,
    );
    const dynamic = own.includes('pyproject.toml')
      ? dynamicHolders(onDisk(`${data.root}/pyproject.toml`))
      : [];
    return [...own, ...holders, ...dynamic].map((path) =>
      inProject(repositoryRoot(prefix, data.root), path),
    );
  });
  const shared = ['package.json', ...LOCKFILES]
    .filter((file) => existsSync(onDisk(file)))
    .map((file) => `${prefix}${file}`);
  // Git refuses to look outside the repository; that a path leaves it is told with the project.
  return [...new Set([...paths, ...shared])].filter((path) => !path.startsWith('../'));
}

function dynamicHolders(path: string): readonly string[] {
  const text = readFileSync(path, 'utf8');
  // Most manifests have a static version: those need no parsing here.
  if (!/\bdynamic\b/.test(text)) return [];
  const manifest = readManifest(path, text);
  return manifest.ok && manifest.value.dynamicVersion?.kind === 'file'
    ? manifest.value.dynamicVersion.files
    : [];
}
