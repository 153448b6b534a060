import type { Config } from '@release-openmed/core';
import {
  CATALOGS,
  changelogOptions,
  LOCKFILES,
  manifestFormat,
  readManifest,
} from '@release-openmed/core';
import { MANIFESTS } from '@release-openmed/core/names';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from '../selection/find-projects';
import { changelogFiles } from './changelog-files';
import { holderPath, inProject, repositoryRoot } from './project-paths';
import { versionFiles } from './version-files';

const OF_THE_TOP = [...MANIFESTS, ...LOCKFILES.keys()];

interface Request {
  readonly nodes: Nodes;
  readonly config: Config;
  readonly workspaceRoot: string;
}

/**
 * Paths below the workspace of every file that a release may read or write: manifests, changelogs,
 * catalogs, lockfiles and version holders. Only to learn where a dynamic version is, manifests are looked at
 * on disk; a file that the working tree does not have is not asked of git either.
 */
export function releaseFiles({ nodes, config, workspaceRoot }: Request): readonly string[] {
  const onDisk = (path: string): string => join(workspaceRoot, path);
  const paths = Object.entries(nodes).flatMap(([name, { data }]) => {
    const { file } = changelogOptions(config, name);
    const own = [
      ...OF_THE_TOP.filter((each) => existsSync(onDisk(`${data.root}/${each}`))),
      ...(file === undefined ? changelogFiles(onDisk(data.root)) : [file ?? []].flat()),
    ];
    const dynamic = own.flatMap((file) => dynamicHolders(file, onDisk(`${data.root}/${file}`)));
    const root = repositoryRoot('', data.root);
    return [
      ...[...own, ...dynamic].map((path) => inProject(root, path)),
      ...versionFiles(config, name).map(({ path }) => holderPath(path, root, '')),
    ];
  });
  const shared = [...OF_THE_TOP, ...CATALOGS].filter((file) => existsSync(onDisk(file)));
  const together = Object.values(config.groups).flatMap(({ changelog = [] }) => changelog);
  const { workspace = null } = config.changelog === 'off' ? {} : config.changelog;
  return [
    ...new Set([...paths, ...shared, ...together, ...(workspace === null ? [] : [workspace])]),
  ];
}

function dynamicHolders(file: string, path: string): readonly string[] {
  const hint = manifestFormat(file)?.dynamicHint ?? null;
  if (hint === null) return [];
  const text = readFileSync(path, 'utf8');
  // Most manifests have a static version: those need no parsing here.
  if (!hint.test(text)) return [];
  const manifest = readManifest(file, text);
  return manifest.ok && manifest.value.dynamicVersion?.kind === 'file'
    ? manifest.value.dynamicVersion.files
    : [];
}
