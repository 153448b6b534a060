import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { devNull, tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const { resolve } = createRequire(import.meta.url);

/**
 * Of nobody's settings: the sandbox is the same on every machine, and Nx's daemon does not outlive
 * it.
 */
export const env = {
  ...process.env,
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: '1',
  NX_DAEMON: 'false',
  NX_TUI: 'false',
  NX_NO_CLOUD: 'true',
};

/** Compiles the packages; what is compiled already is left as it is. */
export function build() {
  execFileSync(process.execPath, [resolve('typescript/bin/tsc'), '--build', root], {
    cwd: root,
    stdio: 'inherit',
  });
}

/**
 * A workspace in a new temporary folder, with one commit and a bare repository as its remote; no
 * network is needed.
 */
export function makeSandbox() {
  const top = realpathSync(mkdtempSync(join(tmpdir(), 'release-openmed-story-')));
  const dir = join(top, 'workspace');
  cpSync(join(root, 'examples/story/workspace'), dir, { recursive: true });
  install(join(dir, 'node_modules'));
  const git = (...args) => execFileSync('git', args, { cwd: dir, env, encoding: 'utf8' }).trim();
  execFileSync(
    'git',
    ['init', '--quiet', '--bare', '--initial-branch=main', join(top, 'origin.git')],
    { env },
  );
  git('init', '--quiet', '--initial-branch=main');
  for (const [key, value] of [
    ['user.name', 'Ada Author'],
    ['user.email', 'ada@example.org'],
    ['commit.gpgSign', 'false'],
    ['tag.gpgSign', 'false'],
  ])
    git('config', key, value);
  git('remote', 'add', 'origin', join(top, 'origin.git'));
  git('add', '.');
  git('commit', '--quiet', '--message', 'feat: redact clinical text');
  git('push', '--quiet', '--set-upstream', 'origin', 'main');
  return { dir, git };
}

/**
 * What `npm install` would put there: our packages as published, all else by a link to what this
 * repository has.
 */
function install(target) {
  mkdirSync(join(target, '@release-openmed'), { recursive: true });
  const link = (from, to) =>
    symlinkSync(from, to, statSync(from).isDirectory() ? 'junction' : 'file');
  for (const name of readdirSync(join(root, 'node_modules')).filter(
    (entry) => entry !== '@release-openmed' && entry !== '.package-lock.json',
  )) {
    link(join(root, 'node_modules', name), join(target, name));
  }
  for (const name of readdirSync(join(root, 'packages'))) {
    const from = join(root, 'packages', name);
    const to = join(target, '@release-openmed', name);
    if (JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')).private === true) continue;
    cpSync(from, to, {
      recursive: true,
      filter: (path) => isPublished(relative(from, path).split(sep).join('/'), path),
    });
    if (existsSync(join(from, 'node_modules')))
      link(join(from, 'node_modules'), join(to, 'node_modules'));
  }
}

function isPublished(path, absolute) {
  if (path.startsWith('node_modules')) return false;
  return (
    statSync(absolute).isDirectory() || /^(?:dist|schemas)\//.test(path) || path.endsWith('.json')
  );
}
