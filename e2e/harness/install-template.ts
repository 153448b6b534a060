import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { mustRun } from './must-run';
import { sharedFolder } from './shared-folder';
import type { Registry } from './start-registry';

interface Request {
  /** Nx's version. */
  readonly nx: string;
  readonly tarballs: readonly string[];
  readonly registry: Registry;
}

/**
 * A workspace in which `nx add @release-openmed/nx` was run once; cases borrow its node_modules. It
 * is made again only when the tarballs or the version of Nx differ. Answers its folder.
 */
export async function installTemplate({ nx, tarballs, registry }: Request): Promise<string> {
  const hash = createHash('sha256').update(`${nx} ${process.version}`);
  for (const tarball of tarballs) hash.update(readFileSync(tarball));
  const templates = sharedFolder('templates');
  forgetOld(templates);
  const folder = join(templates, `${nx}-${hash.digest('hex').slice(0, 16)}`);
  if (existsSync(folder)) {
    utimesSync(folder, new Date(), new Date());
    return folder;
  }
  const scratch = mkdtempSync(`${folder}-`);
  try {
    await fill(scratch, nx, registry);
    renameSync(scratch, folder);
  } catch (error) {
    rmSync(scratch, { recursive: true });
    // Another run may have been quicker and have put the same there.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** Every change of the plugin makes a new template: those that a day has not needed are removed. */
function forgetOld(templates: string): void {
  for (const path of readdirSync(templates).map((name) => join(templates, name))) {
    const used = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (used < Date.now() - 86_400_000) rmSync(path, { recursive: true, force: true });
  }
}

async function fill(scratch: string, nx: string, registry: Registry): Promise<void> {
  const env = {
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    ...registry.env,
    NX_DAEMON: 'false',
    NX_TUI: 'false',
    NX_NO_CLOUD: 'true',
  };
  mkdirSync(join(scratch, 'packages/a'), { recursive: true });
  write(scratch, 'package.json', {
    name: 'template',
    version: '0.0.0',
    private: true,
    workspaces: ['packages/*'],
    devDependencies: { nx },
  });
  write(scratch, 'packages/a/package.json', { name: 'a', version: '0.0.0' });
  write(scratch, 'nx.json', { analytics: false });
  writeFileSync(join(scratch, '.gitignore'), 'node_modules\n.nx\n');
  await mustRun(['npm', 'install'], { cwd: scratch, env });
  const identity = ['-c', 'user.name=e2e', '-c', 'user.email=e2e@example.org'];
  for (const args of [
    ['init', '-q', '-b', 'main'],
    ['add', '.'],
    [...identity, 'commit', '-q', '-m', 'chore: start'],
  ])
    await mustRun(['git', ...args], { cwd: scratch, env });
  await mustRun(
    [process.execPath, 'node_modules/nx/dist/bin/nx.js', 'add', '@release-openmed/nx'],
    { cwd: scratch, env },
  );
  if (!readFileSync(join(scratch, 'nx.json'), 'utf8').includes('@release-openmed/nx'))
    throw new Error('nx add did not enter the plugin in nx.json');
  rmSync(join(scratch, '.nx'), { recursive: true, force: true });
}

function write(folder: string, path: string, content: unknown): void {
  writeFileSync(join(folder, path), `${JSON.stringify(content, null, 2)}\n`);
}
