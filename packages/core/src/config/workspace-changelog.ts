import type { RepoFacts } from '../facts';
import { inFolder } from '../names/in-folder';
import type { Config } from './config-schema';

/** The changelog that all projects have beside their own, from the repository's top; null: none. */
export function workspaceChangelog(
  { workspace }: Pick<RepoFacts, 'workspace'>,
  { changelog }: Config,
): string | null {
  const file = changelog === 'off' ? null : changelog.workspace;
  return file === null ? null : inFolder(workspace, file);
}
