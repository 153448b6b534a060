import { type Result, ok } from '@release-openmed/core';
import { CHANGELOG, approvedPlan } from '@release-openmed/core/names';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { listRefs } from '../../../git/commands/list-refs';
import { openRepository } from '../../../git/open-repository';
import { readFolders } from '../../../inference/read-folders';
import { at } from '../known/json';
import { readSettings } from '../known/read-settings';
import type { Repository } from '../known/repository';
import { defaultBranch } from './default-branch';
import { knownProjects } from './known-projects';
import { movedManifests } from './moved-manifests';
import { reachedTags } from './reached-tags';
import { settingsFiles } from './settings-files';

interface Asked {
  readonly nxMajor: number;
  /** Names of the files in which tools keep their settings. */
  readonly settings: readonly string[];
}

/** Of a changelog, in characters: a few releases. */
const BEGINNING = 8192;

/** Reads what detection wants to know. Failures: those of `openRepository`. */
export async function readRepository(
  workspaceRoot: string,
  { nxMajor, settings }: Asked,
): Promise<Result<Repository>> {
  const opened = await openRepository(workspaceRoot);
  if (!opened.ok) return opened;
  const { git, branch } = opened.value;
  const [tags, reached, remoteDefault, paths, moves] = await Promise.all([
    git.run(listRefs(['refs/tags'])),
    git.run(reachedTags()),
    git.run(defaultBranch()),
    git.run(settingsFiles([...settings, CHANGELOG])),
    git.run(movedManifests()),
  ]);
  const read = (path: string): string | undefined => readText(join(workspaceRoot, path));
  const texts = new Map(
    paths.flatMap((path) => {
      const text = read(path);
      return text === undefined ? [] : [[path, text] as const];
    }),
  );
  const isChangelog = (path: string): boolean => posix.basename(path) === CHANGELOG;
  const files = new Map([...texts].filter(([path]) => !isChangelog(path)));
  const changelogs = [...texts].filter(([path]) => isChangelog(path));
  const nxBase = at(readSettings({ files }, 'nx.json'), 'defaultBase');
  return ok({
    files,
    changelogs: new Map(changelogs.map(([path, text]) => [path, text.slice(0, BEGINNING)])),
    nxMajor,
    moves,
    projects: knownProjects(readFolders(paths, workspaceRoot), read),
    tags: tags
      .map(({ name }) => name.slice('refs/tags/'.length))
      .filter((name) => approvedPlan(name) === null)
      .map((name) => ({ name, reached: reached.has(name) })),
    folders: readdirSync(workspaceRoot, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name),
    branches: {
      remoteDefault,
      nxBase: typeof nxBase === 'string' ? nxBase : null,
      current: branch,
    },
  });
}

function readText(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
