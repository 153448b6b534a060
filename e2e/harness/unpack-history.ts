import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRepo } from '@release-openmed/testing';
import { adopt } from './adopt';
import type { Workspace } from './open-workspace';
import { REPOSITORY_ROOT } from './repository-root';

/** Where the real histories lie as data, when they do. */
export const HISTORIES = join(REPOSITORY_ROOT, '../shared/replay');
const EXAMPLES = join(REPOSITORY_ROOT, 'examples/replay');

/** A real history as a clone of a bare remote, with the example's options in one commit more. */
export function unpackHistory(name: string): Workspace {
  const top = realpathSync(mkdtempSync(join(tmpdir(), 'release-history-')));
  const dir = join(top, 'work');
  execFileSync('bash', [join(HISTORIES, 'unpack.sh'), name, dir], { stdio: 'ignore' });
  const repo = openRepo(top, { dir, remoteDir: join(top, 'origin.git'), ids: {} });
  copyFileSync(join(EXAMPLES, `${name}.nx.json`), join(dir, 'nx.json'));
  for (const [root, project] of Object.entries(namesOf(name))) {
    mkdirSync(join(dir, root), { recursive: true });
    repo.write(`${root}/project.json`, `${JSON.stringify({ name: project })}\n`);
  }
  repo.write('.gitignore', 'node_modules\n.nx\n');
  // What is checked out differs from the history: lockfiles of which only an id is known were taken
  // away.
  repo.git('add', '--all');
  repo.git(
    '-c',
    'user.name=Ada',
    '-c',
    'user.email=ada@example.org',
    'commit',
    '-q',
    '-m',
    'chore: release with release-openmed',
  );
  repo.git('clone', '-q', '--bare', '.', join(top, 'origin.git'));
  repo.git('remote', 'add', 'origin', join(top, 'origin.git'));
  repo.git('fetch', '-q', 'origin');
  return adopt(repo);
}

function namesOf(name: string): Readonly<Record<string, string>> {
  if (name !== 'openinference') return {};
  return JSON.parse(readFileSync(join(EXAMPLES, 'openinference.projects.json'), 'utf8')) as Record<
    string,
    string
  >;
}
