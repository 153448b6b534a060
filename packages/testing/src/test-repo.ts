import type { RepoSnapshot } from './snapshot-repo';

/** A real repository made for one test. */
export interface TestRepo {
  /** Top folder of the clone, with symbolic links resolved. */
  readonly dir: string;
  /** Folder of the bare `origin`; null without one. */
  readonly remoteDir: string | null;
  /** Commit hash by the id of the specification. */
  readonly ids: Readonly<Record<string, string>>;
  /** Environment for processes that should see git as the test does. */
  readonly env: Readonly<Record<string, string>>;
  /**
   * Runs git in the clone and gives its stdout without the last line break; throws with stderr when
   * it fails.
   */
  git(...args: readonly string[]): string;
  /** Writes a file of the working tree (folders are made), without staging it. */
  write(path: string, content: string | Buffer): void;
  read(path: string): string;
  /** Another clone of `origin` beside this one; `args` go to `git clone`, e.g. `--depth=1`. */
  clone(...args: readonly string[]): TestRepo;
  /** Installs a hook (a shell script's body) in the bare remote. */
  remoteHook(name: string, script: string): void;
  snapshot(): RepoSnapshot;
  /** Deletes it with its remote and every clone. */
  remove(): void;
}
