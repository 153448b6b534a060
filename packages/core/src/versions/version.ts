export type PrePhase = 'a' | 'b' | 'rc';

/**
 * One version, whatever its spelling. `1.9.0rc1` (PEP 440) and `1.9.0-rc.1` (SemVer) are the same
 * value. A development build above a release candidate is PEP 440's `1.9.0rc2.dev3` and SemVer's
 * `1.9.0-rc.1.dev.3`: both are `{ pre: rc 2, dev 3 }` here.
 */
export interface Version {
  readonly epoch: number;
  /** At least one number; SemVer has exactly three, pbr's history four. */
  readonly release: readonly number[];
  readonly pre: { readonly phase: PrePhase; readonly number: number } | null;
  readonly post: number | null;
  readonly dev: number | null;
  /** PEP 440's local part, SemVer's build metadata. */
  readonly local: string | null;
  /**
   * SemVer prerelease identifiers that PEP 440 cannot say (`next.3`); then `pre` and `dev` are
   * null. Read, never written.
   */
  readonly other: readonly (string | number)[] | null;
}
