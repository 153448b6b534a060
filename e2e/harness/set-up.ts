import { E2E_REGISTRY, held, templateOf } from './environment';
import { installTemplate } from './install-template';
import { packedTarballs } from './packed-tarballs';
import { publishTarballs } from './publish-tarballs';
import { startRegistry } from './start-registry';

/**
 * Once a run: a registry with the packed packages, and for each Nx a workspace that has installed
 * them from it.
 */
export async function setUp(versions: readonly string[]): Promise<void> {
  const tarballs = await packedTarballs();
  const registry = await startRegistry();
  held.push(registry);
  await publishTarballs(tarballs, registry);
  process.env[E2E_REGISTRY] = JSON.stringify(registry.env);
  for (const nx of versions)
    process.env[templateOf(nx)] = await installTemplate({ nx, tarballs, registry });
}
