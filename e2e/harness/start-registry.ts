import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { mustRun } from './must-run';
import { REPOSITORY_ROOT } from './repository-root';
import { sharedFolder } from './shared-folder';

export interface Registry {
  /** With a final `/`. */
  readonly url: string;
  /** Makes npm use it and it alone. */
  readonly env: Readonly<Record<string, string>>;
  readonly stop: () => void;
}

/**
 * A registry of our own, on a free port: this project's packages come from nowhere else, all others
 * through it from the registry that npm is configured to use here, and from its cache once it has
 * them.
 */
export async function startRegistry(): Promise<Registry> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const own = `own-${port}`;
  const folder = sharedFolder('registry');
  const config = join(folder, `${own}.yaml`);
  const upstream = (
    await mustRun(['npm', 'config', 'get', 'registry'], { cwd: REPOSITORY_ROOT })
  ).stdout.trim();
  writeFileSync(config, configuration(upstream, own));
  const npmrc = join(folder, `${own}.npmrc`);
  writeFileSync(
    npmrc,
    `registry=${url}\n//127.0.0.1:${port}/:_authToken=anybody\naudit=false\nfund=false\nupdate-notifier=false\n`,
  );
  mkdirSync(join(folder, 'storage', own), { recursive: true });
  const child = spawn(
    process.execPath,
    [
      require.resolve('verdaccio/bin/verdaccio'),
      '--config',
      config,
      '--listen',
      `127.0.0.1:${port}`,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  await answering(url, child);
  const stop = (): void => {
    process.off('exit', stop);
    child.kill();
    for (const path of [config, npmrc, join(folder, 'storage', own)])
      rmSync(path, { recursive: true, force: true });
  };
  // A set-up that fails has no teardown.
  process.once('exit', stop);
  return { url, env: { npm_config_userconfig: npmrc, npm_config_registry: url }, stop };
}

function configuration(upstream: string, own: string): string {
  return JSON.stringify({
    storage: './storage',
    uplinks: { upstream: { url: upstream, maxage: '7d', timeout: '60s', cache: true } },
    packages: {
      '@release-openmed/*': { access: '$all', publish: '$all', unpublish: '$all', storage: own },
      '**': { access: '$all', proxy: 'upstream' },
    },
    log: { type: 'stdout', level: 'fatal' },
    web: { enable: false },
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = server.address() as AddressInfo;
        server.close(() => resolve(port));
      });
  });
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.exitCode !== null) break;
    const alive = await fetch(`${url}-/ping`).then(
      (response) => response.ok,
      () => false,
    );
    if (alive) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill();
  throw new Error(`The registry did not start.\n${said}`);
}
