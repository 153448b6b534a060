import type { Version } from './version';

/** A way to write versions down, and the order in which its readers sort them. */
export interface Spelling {
  readonly canSpell: (version: Version) => boolean;
  /**
   * Reads what history really holds: this spelling first, then the other (`1.7.0-rc1` and
   * `1.2.0.0a1` in both, two or four segments, post releases, a `v` in front). Null: not a version.
   *
   * One text is read in two ways: `1.9.0-rc.1.dev.3` is below rc 1 to PEP 440 and above it to
   * SemVer.
   */
  readonly parse: (text: string) => Version | null;
  /**
   * The canonical text. What it cannot spell is written as the other does, so that it stays one
   * version and can be read back: `1.2.3.4`, `1.7.0.post1` or `1!2.0.0` in SemVer, `1.7.0-next.3`
   * in PEP 440. Those come from history; no release is ever called so.
   */
  readonly format: (version: Version) => string;
  /** Negative when `a` is older. */
  readonly compare: (a: Version, b: Version) => number;
}
