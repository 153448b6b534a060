import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The file of Nx’s command in a workspace, the one that `nx` runs there. */
export function nxProgram(workspaceRoot: string): string {
  const require = createRequire(join(workspaceRoot, 'package.json'));
  const manifest = require.resolve('nx/package.json');
  const { bin } = require(manifest) as { readonly bin: { readonly nx: string } };
  return join(manifest, '..', bin.nx);
}
