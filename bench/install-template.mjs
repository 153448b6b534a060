import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Packs the plugin and installs it in `folder` as a user would, beside the Nx that this workspace
 * pins; answers the folder of `node_modules`.
 */
export function installTemplate(folder, root) {
  execFileSync(process.execPath, [join(root, 'tools/pack.mjs')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const tarballs = join(root, 'dist/tarballs');
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  execFileSync(
    'npm',
    [
      'install',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      `nx@${devDependencies.nx}`,
      `@nx/js@${devDependencies['@nx/js']}`,
      ...readdirSync(tarballs).map((file) => join(tarballs, file)),
    ],
    { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' },
  );
  return join(folder, 'node_modules');
}
