import type { FactsRequest } from '../gather/with-facts';
import type { ReleaseOptions } from './release-options';
import type { ReleaseContext } from './run';

const USUAL_REMOTE = 'origin';

/** How the command reads the repository, whatever is asked of it. */
export function readingOf(
  options: ReleaseOptions,
  context: ReleaseContext,
  now: string,
): FactsRequest {
  const { remote = USUAL_REMOTE } = options;
  return {
    nxJson: context.nxJsonConfiguration,
    graph: context.projectGraph,
    workspaceRoot: context.root,
    remote,
    now,
    walk: context.walk,
    deepen: options.deepen ?? false,
    offline: options.push === false,
    // Nx fills the option in where nobody has given it.
    mayLackRemote: options.dryRun === true && remote === USUAL_REMOTE,
  };
}
