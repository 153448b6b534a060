import { mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/**
 * What outlives a run: the registry's cache and installed templates. It lies outside this
 * repository, so that a dependency that the plugin forgets to declare is not found in the
 * repository's own node_modules.
 */
export function sharedFolder(name: string): string {
  const folder = join(tmpdir(), `release-openmed-e2e-${userInfo().username}`, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}
