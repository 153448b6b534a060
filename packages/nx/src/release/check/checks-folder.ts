import { join } from 'node:path';
import { workspaceDataDirectory } from 'nx/src/utils/cache-directory';

/** Where Nx's own process lays down what it worked out for its tasks. */
export function checksFolder(): string {
  return join(workspaceDataDirectory, 'release-check');
}
