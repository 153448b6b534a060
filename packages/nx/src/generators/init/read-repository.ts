import { type Result, ok } from '@release-openmed/core';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'jsonc-parser';
import { listRefs } from '../../git/commands/list-refs';
import { openRepository } from '../../git/open-repository';
import { readFolders } from '../../inference/read-folders';
import { defaultBranch } from './default-branch';
import type { Repository } from './detect-hints';
import { at } from './json';
import { knownProjects } from './known-projects';
import { manifestFiles } from './manifest-files';

/** Reads what detection wants to know. Failures: those of `openRepository`. */
export async function readRepository(
  workspaceRoot: string,
  nxMajor: number,
): Promise<Result<Repository>> {
  const opened = await openRepository(workspaceRoot);
  if (!opened.ok) return opened;
  const { git, branch } = opened.value;
  const [tags, remoteDefault, files] = await Promise.all([
    git.run(listRefs(['refs/tags'])),
    git.run(defaultBranch()),
    git.run(manifestFiles()),
  ]);
  const json = (path: string): unknown => {
    const text = readText(join(workspaceRoot, path));
    return text === undefined ? undefined : parse(text);
  };
  const nxJson = json('nx.json');
  const nxBase = at(nxJson, 'defaultBase');
  return ok({
    projects: knownProjects(readFolders(files, workspaceRoot)),
    tags: tags.map(({ name }) => name.slice('refs/tags/'.length)),
    folders: readdirSync(workspaceRoot, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name),
    branches: {
      remoteDefault,
      nxBase: typeof nxBase === 'string' ? nxBase : null,
      current: branch,
    },
    nxJson,
    nxMajor,
    releasePlease: json('release-please-config.json'),
    otherTools: {
      lerna: json('lerna.json'),
      changesets: json('.changeset/config.json'),
      setupCfg: readText(join(workspaceRoot, 'setup.cfg')),
    },
  });
}

function readText(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
