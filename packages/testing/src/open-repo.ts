import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isolatedEnv } from './isolated-env';
import { snapshotRepo } from './snapshot-repo';
import type { TestRepo } from './test-repo';

/** The handle of an existing clone `dir` below the temporary folder `top`. */
export function openRepo(top: string, at: Pick<TestRepo, 'dir' | 'remoteDir' | 'ids'>): TestRepo {
  const { dir, remoteDir } = at;
  const env = isolatedEnv();
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, {
      cwd: dir,
      encoding: 'utf8',
      env: { ...process.env, ...env },
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'pipe'],
    }).replace(/\n$/, '');
  const needRemote = (): string => {
    if (remoteDir === null) throw new Error('this repository was made without bareRemote');
    return remoteDir;
  };
  return {
    ...at,
    env,
    git,
    write: (path, content) => {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), content);
    },
    read: (path) => readFileSync(join(dir, path), 'utf8'),
    clone: (...args) => {
      const target = join(mkdtempSync(join(top, 'clone-')), 'work');
      // file:// goes through git's own transport: a plain path would ignore --depth and --filter.
      git('clone', '-q', ...args, `file://${needRemote()}`, target);
      const copy = openRepo(top, { dir: target, remoteDir, ids: at.ids });
      copy.git('config', 'user.name', 'Ada Author');
      copy.git('config', 'user.email', 'ada@example.org');
      return copy;
    },
    remoteHook: (name, script) =>
      writeFileSync(join(needRemote(), 'hooks', name), `#!/bin/sh\n${script}\n`, { mode: 0o755 }),
    snapshot: () => snapshotRepo(dir, remoteDir),
    remove: () => rmSync(top, { recursive: true, force: true, maxRetries: 3 }),
  };
}
