// What a fresh clone runs: `node tools/bootstrap.mjs start|test|bench`. Needs git and Node and sets
// up all the rest.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const ENTRIES = { start: 'examples/story/run.mjs', test: 'tools/test.mjs', bench: 'bench/run.mjs' };

const task = process.argv[2] ?? '';
const entry = ENTRIES[task];
if (entry === undefined) stop(`Unknown task "${task}". Known: ${Object.keys(ENTRIES).join(', ')}.`);
needNode();
needGit();
install();
process.exitCode = run(process.execPath, [join(root, entry), ...process.argv.slice(3)]);

function needNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    stop(`Node ${process.versions.node} is too old: 20.19 or newer is needed.`);
}

function needGit() {
  try {
    const version = execFileSync('git', ['--version'], { encoding: 'utf8' });
    const [major, minor] = version
      .replace(/[^\d.]*/, '')
      .split('.')
      .map(Number);
    if (major < 2 || (major === 2 && minor < 38))
      stop(`${version.trim()} is too old: 2.38 or newer is needed.`);
  } catch {
    stop('git was not found: version 2.38 or newer is needed.');
  }
}

/** Installs exactly what the lockfile says when nothing is installed, or something older. */
function install() {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (
    existsSync(installed) &&
    statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs
  )
    return;
  console.log('Installing dependencies …');
  // Not `npm ci`: it refuses a lockfile whose optional binaries for other platforms a registry
  // mirror does not carry.
  const code = run('npm', ['install', '--no-audit', '--no-fund']);
  if (code !== 0) stop('npm install failed: see above.');
}

function run(command, args) {
  return (
    spawnSync(command, args, {
      cwd: root,
      stdio: 'inherit',
      shell: command === 'npm' && process.platform === 'win32',
    }).status ?? 1
  );
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
