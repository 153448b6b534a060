import type { ExecutorContext } from '@nx/devkit';
import { startWalk } from '../../git/start-walk';
import type { ReleaseOptions } from '../../release/release-options';
import { whenTold } from '../../report/when-told';

/**
 * `nx release-openmed`: plans and cuts releases of the workspace, or of one project and what it
 * drags along.
 */
export default async function releaseOpenmedExecutor(
  options: ReleaseOptions,
  context: ExecutorContext,
): Promise<{ success: boolean }> {
  const walk = startWalk(context.root);
  const { releaseCommand } = await import('../../release/release-command.js');
  return whenTold(await releaseCommand(options, { ...context, walk }));
}
