import { spawn, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes a bare repository of a history, given as pieces of the input of `git fast-import`, in
 * `folder`, and a clone of it that is a workspace; the path of the clone.
 */
export async function buildRepository(folder, { history, nodeModules, progress }) {
  const origin = join(folder, 'origin.git');
  const workspace = join(folder, 'workspace');
  mkdirSync(folder, { recursive: true });
  git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', origin);
  const importer = spawn('git', ['fast-import', '--quiet'], {
    cwd: origin,
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  let pieces = 0;
  for (const piece of history) {
    pieces += 1;
    if (pieces % 1000 === 0) progress(`${pieces.toLocaleString('en')} commits and tags written`);
    if (!importer.stdin.write(piece)) await once(importer.stdin, 'drain');
  }
  importer.stdin.end();
  const [code] = await once(importer, 'close');
  if (code !== 0) throw new Error(`git fast-import ended with ${code}`);
  // As a server keeps it: one pack, with deltas.
  progress('packing');
  git(origin, 'repack', '-a', '-d', '-f', '-q');
  git(folder, 'clone', '--quiet', origin, workspace);
  symlinkSync(nodeModules, join(workspace, 'node_modules'), 'junction');
  return workspace;
}

function git(cwd, ...args) {
  execFileSync('git', args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}
