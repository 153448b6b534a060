import type { PostTasksExecutionContext } from '@nx/devkit';

/** What Nx hands to hooks when these tasks, by id, have ended: from its cache, with these hashes. */
export function endedTasks(
  hashes: Readonly<Record<string, string>>,
  more: Partial<PostTasksExecutionContext> = {},
): PostTasksExecutionContext {
  const taskResults = Object.entries(hashes).map(([id, hash]) => {
    const [project = '', target = ''] = id.split(':');
    const task = { id, target: { project, target }, hash };
    return [id, { task, status: 'local-cache', code: 0 }];
  });
  return {
    ...{ id: '', nxJsonConfiguration: {}, startTime: 0, endTime: 0, workspaceRoot: '/ws' },
    argv: ['node', 'nx.js'],
    taskResults: Object.fromEntries(taskResults) as PostTasksExecutionContext['taskResults'],
    ...more,
  };
}
