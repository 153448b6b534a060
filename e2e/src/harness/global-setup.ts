import { installTemplate } from './install-template';
import { packedTarballs } from './packed-tarballs';
import { publishTarballs } from './publish-tarballs';
import { startRegistry } from './start-registry';
import { E2E_REGISTRY, held, templateOf } from './environment';
import { NX_VERSION } from './nx-version';

/** Once a run: a registry with the packed packages, and a workspace into which they are installed from it. */
// eslint-disable-next-line no-restricted-exports -- Jest takes the default export
export default async function globalSetup(): Promise<void> {
  const tarballs = await packedTarballs();
  const registry = await startRegistry();
  held.push(registry);
  await publishTarballs(tarballs, registry);
  process.env[E2E_REGISTRY] = JSON.stringify(registry.env);
  process.env[templateOf(NX_VERSION)] = await installTemplate({
    nx: NX_VERSION,
    tarballs,
    registry,
  });
}
