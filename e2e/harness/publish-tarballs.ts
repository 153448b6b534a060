import { mustRun } from './must-run';
import type { Registry } from './start-registry';

/** Publishes as anyone else would: what users install is what is tested. */
export async function publishTarballs(
  tarballs: readonly string[],
  registry: Registry,
): Promise<void> {
  for (const tarball of tarballs)
    await mustRun(['npm', 'publish', tarball, '--ignore-scripts'], { cwd: '/', env: registry.env });
}
