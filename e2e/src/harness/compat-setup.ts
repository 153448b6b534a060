import { E2E_REGISTRY, held, templateOf } from './environment';
import { installTemplate } from './install-template';
import { packedTarballs } from './packed-tarballs';
import { publishTarballs } from './publish-tarballs';
import { startRegistry } from './start-registry';
import { COMPAT_VERSIONS } from './nx-version';

/** The same as the common set-up, for every Nx of the compatibility range. */
// eslint-disable-next-line no-restricted-exports -- Jest takes the default export
export default async function compatSetup(): Promise<void> {
  const tarballs = await packedTarballs();
  const registry = await startRegistry();
  held.push(registry);
  await publishTarballs(tarballs, registry);
  process.env[E2E_REGISTRY] = JSON.stringify(registry.env);
  for (const nx of COMPAT_VERSIONS)
    process.env[templateOf(nx)] = await installTemplate({ nx, tarballs, registry });
}
