import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isolatedEnv } from './isolated-env';

/**
 * The observable state of a clone and its remote; two equal ones mean that nothing changed between
 * them.
 */
export interface RepoSnapshot {
  readonly head: string;
  /** `refname object` lines of the clone. */
  readonly refs: readonly string[];
  /** The same of the bare remote; empty without one. */
  readonly remoteRefs: readonly string[];
  readonly status: string;
  readonly index: string;
  /** Every file of the working tree: path → mode and hash. */
  readonly files: Readonly<Record<string, string>>;
  /**
   * Files directly in the git folder (`FETCH_HEAD`, `config`, …) with their hash; the index and
   * logs aside.
   */
  readonly gitFiles: Readonly<Record<string, string>>;
  /** Paths of everything in the object store. */
  readonly objects: readonly string[];
}

/**
 * Reads the state of the clone in `dir`, and the refs of `remoteDir` when there is one, changing
 * nothing.
 */
export function snapshotRepo(dir: string, remoteDir: string | null): RepoSnapshot {
  const git = (cwd: string, ...args: string[]): string =>
    execFileSync('git', ['--no-optional-locks', ...args], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, ...isolatedEnv() },
      maxBuffer: 1 << 28,
    });
  const refs = (cwd: string): readonly string[] =>
    git(cwd, 'for-each-ref', '--format=%(refname) %(objectname)').split('\n').filter(Boolean);
  const gitDir = git(dir, 'rev-parse', '--path-format=absolute', '--git-common-dir').trim();
  return {
    head: readFileSync(join(gitDir, 'HEAD'), 'utf8'),
    refs: refs(dir),
    remoteRefs: remoteDir === null ? [] : refs(remoteDir),
    status: git(dir, 'status', '--porcelain', '-z', '--untracked-files=all'),
    index: git(dir, 'ls-files', '--stage', '-z'),
    files: hashed(
      dir,
      walk(dir, (name) => name !== '.git'),
    ),
    gitFiles: hashed(
      gitDir,
      readdirSync(gitDir)
        .filter((name) => name !== 'index')
        .map((name) => join(gitDir, name))
        .filter((path) => lstatSync(path).isFile()),
    ),
    objects: walk(join(gitDir, 'objects'), () => true)
      .map((path) => relative(gitDir, path))
      .sort(),
  };
}

function walk(folder: string, enter: (name: string) => boolean): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => enter(entry.name))
    .flatMap((entry) =>
      entry.isDirectory() ? walk(join(folder, entry.name), enter) : [join(folder, entry.name)],
    );
}

function hashed(top: string, paths: readonly string[]): Readonly<Record<string, string>> {
  const entry = (path: string): [string, string] => {
    const stat = lstatSync(path);
    const content = stat.isSymbolicLink() ? readlinkSync(path) : readFileSync(path);
    return [
      relative(top, path),
      `${stat.mode.toString(8)} ${createHash('sha256').update(content).digest('hex')}`,
    ];
  };
  return Object.fromEntries([...paths].sort().map(entry));
}
