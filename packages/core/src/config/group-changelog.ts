import type { RepoFacts } from '../facts';
import { inFolder } from '../names/in-folder';
import type { Config } from './config-schema';

/** The one changelog of a fixed group, from the repository's top; null: each member has its own. */
export function groupChangelog(
  group: string,
  { workspace }: Pick<RepoFacts, 'workspace'>,
  { groups }: Config,
): string | null {
  const file = groups[group]?.changelog;
  return file === undefined ? null : inFolder(workspace, file);
}
