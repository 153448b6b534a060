import type { Location } from './commands/locate';
import type { GitConfig } from './git-config';
import type { GitRunner } from './git-runner';

/**
 * A repository that can be read: where it is, how it is set up, and the runner that works in the
 * workspace's folder.
 */
export interface Repository extends Omit<Location, 'ambiguous'> {
  readonly git: GitRunner;
  readonly config: GitConfig;
}
