import type { Workspace } from './open-workspace';

/** What a clone sees of the remote's main: subjects since the commit, newest first. */
export function since(workspace: Workspace, commit: string): readonly string[] {
  return workspace
    .git(`--git-dir=${workspace.remoteDir}`, 'log', '--format=%s', `${commit}..main`)
    .split('\n')
    .filter(Boolean);
}
