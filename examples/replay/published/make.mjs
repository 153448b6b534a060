import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installTemplate } from '../../../bench/install-template.mjs';
import { fromDebian } from './from-debian.mjs';
import { fromNpm } from './from-npm.mjs';

/**
 * Makes a repository of what was really published, a commit and a tag per version, and replays its
 * releases with proofs. The message of each commit claims what the step of the version says, so what
 * the files prove beyond it is what upstream has not said.
 *
 *     node examples/replay/published/make.mjs npm|monorepo|python [--folder DIR] [--out FILE]
 */

const SOURCES = { npm: fromNpm, debian: fromDebian };
const TYPES = { major: 'feat!', minor: 'feat', patch: 'fix' };
const ROOT = resolve(import.meta.dirname, '../../..');
const HISTORIES = JSON.parse(readFileSync(join(import.meta.dirname, 'histories.json'), 'utf8'));

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { folder: { type: 'string' }, out: { type: 'string', default: 'replay.json' } },
});
const [name = ''] = positionals;
const history = HISTORIES[name];
if (history === undefined) throw new Error(`one of ${Object.keys(HISTORIES).join(', ')}`);
const folder = resolve(values.folder ?? join(ROOT, 'tmp/replay', name));
const repository = join(folder, 'repository');

rmSync(repository, { recursive: true, force: true });
mkdirSync(repository, { recursive: true });
git('init', '-q', '-b', 'main');
write('package.json', '{ "private": true, "workspaces": ["packages/*"] }\n');
write('.gitignore', '/node_modules\n/.nx\n');
const plugin = { plugin: '@release-openmed/nx', options: { schemaVersion: 1 } };
write('nx.json', `${JSON.stringify({ analytics: false, plugins: [plugin] }, null, 2)}\n`);
save('chore: start');
const last = new Map();
let count = 0;
for (const { project, version, root, files } of SOURCES[history.from](history, folder)) {
  const before = last.get(project);
  if (before === version) continue;
  last.set(project, version);
  rmSync(join(repository, root), { recursive: true, force: true });
  for (const [path, bytes] of files) write(join(root, path), bytes);
  const type = before === undefined ? 'feat' : TYPES[step(before, version)];
  save(`${type}: ${project} ${version}`);
  git('tag', `${project}@${version}`);
  count += 1;
}
console.log(`${count} versions of ${last.size} packages: ${repository}`);
symlinkSync(installTemplate(join(folder, 'tool'), ROOT), join(repository, 'node_modules'));
execFileSync(
  join(repository, 'node_modules/.bin/nx'),
  ['release-replay', '--proofs', `--out=${resolve(values.out)}`],
  { cwd: repository, stdio: 'inherit', env: { ...process.env, NX_DAEMON: 'false' } },
);

function write(path, content) {
  const file = join(repository, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function save(message) {
  git('add', '-A', '-f', '--', ':!node_modules');
  git('commit', '-q', '--allow-empty', '-m', message);
}

function git(...args) {
  const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'gc.auto=0'];
  execFileSync('git', [...who, ...args], {
    cwd: repository,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** What a version says of the step to it; below 1.0.0 a minor may break, and is major. */
function step(before, after) {
  const [old, now] = [before, after].map((version) => version.split(/[.+-]/).map(Number));
  if (old[0] !== now[0]) return 'major';
  if (old[1] !== now[1]) return old[0] === 0 ? 'major' : 'minor';
  return 'patch';
}
