import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commitsStream } from './commits-stream';
import { isolatedEnv } from './isolated-env';
import { openRepo } from './open-repo';
import type { RepoSpec } from './repo-spec';
import { tagsStream } from './tags-stream';
import type { TestRepo } from './test-repo';

/**
 * A real git repository from data, checked out at `main`, in a new temporary folder: the same
 * specification always gives the same hashes. One `git fast-import` writes all commits, so that
 * thousands take a second. It also sets the isolated environment for this process, so that the code
 * under test reads no user's settings.
 */
export function createRepo(spec: RepoSpec): TestRepo {
  const env = isolatedEnv();
  Object.assign(process.env, env);
  const top = realpathSync(mkdtempSync(join(tmpdir(), 'release-repo-')));
  const dir = join(top, 'work');
  mkdirSync(dir);
  const run = (args: readonly string[], input?: Buffer | string): void => {
    execFileSync('git', args, {
      cwd: dir,
      env: { ...process.env, ...env },
      input: input ?? '',
      stdio: ['pipe', 'ignore', 'pipe'],
    });
  };
  run(['init', '-q', '-b', 'main']);
  run(['config', 'user.name', 'Ada Author']);
  run(['config', 'user.email', 'ada@example.org']);
  run(['config', 'gc.auto', '0']);
  if (spec.commits.length > 0)
    run(['fast-import', '--quiet', '--force', '--export-marks=../marks'], commitsStream(spec));
  const ids = spec.commits.length > 0 ? readMarks(join(top, 'marks'), spec) : {};
  const tags = tagsStream(spec, ids);
  if (tags !== '') run(['fast-import', '--quiet', '--force'], tags);
  if (spec.commits.some((commit) => (commit.branch ?? 'main') === 'main'))
    run(['reset', '-q', '--hard']);
  const remoteDir = spec.bareRemote === true ? join(top, 'origin.git') : null;
  if (remoteDir !== null) addRemote(run, remoteDir);
  return openRepo(top, { dir, remoteDir, ids });
}

function readMarks(file: string, spec: RepoSpec): Readonly<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const [mark, hash] = line.slice(1).split(' ');
    const commit = spec.commits[Number(mark) - 1];
    if (commit !== undefined && hash !== undefined) ids[commit.id] = hash;
  }
  rmSync(file);
  return ids;
}

function addRemote(run: (args: readonly string[]) => void, remoteDir: string): void {
  run(['clone', '-q', '--bare', '.', remoteDir]);
  run(['-C', remoteDir, 'remote', 'remove', 'origin']);
  run(['remote', 'add', 'origin', remoteDir]);
  run(['fetch', '-q', 'origin']);
  run(['branch', '-q', '--set-upstream-to=origin/main', 'main']);
}
