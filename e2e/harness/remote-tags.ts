import type { Workspace } from './open-workspace';

/** Names of the remote's tags. */
export function remoteTags(workspace: Workspace): readonly string[] {
  return workspace
    .git('ls-remote', '--tags', '--refs', 'origin')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.slice(line.indexOf('refs/tags/') + 10))
    .sort();
}
