import type { TargetRun } from '../evidence/target-runs';
import type { Finding } from '../finding';
import type { PlanRequest } from './plan-request';
import type { Proof } from '../proofs/proof';
import type { Bump } from '../versions/bump';
import type { ChannelName } from '../names/channel-name';
import type { EcosystemName } from '../names/ecosystem-name';
import type { ZeroMajor } from '../versions/zero-major';

/**
 * What will be released and why: the value between deciding and doing, reviewable, hashed, stable
 * in form.
 */
export interface ReleasePlan {
  readonly schemaVersion: 1;
  /** `sha256:` over the canonical JSON of everything below, targets and findings aside. */
  readonly id: string;
  readonly channel: ChannelName;
  readonly source: string;
  readonly branch: string | null;
  /** What was asked for, the channel aside. */
  readonly request: Omit<PlanRequest, 'channel'>;
  /** Dependencies before dependents. */
  readonly releases: readonly PlannedRelease[];
  /** The released fixed groups that have one tag or one changelog, or files that follow; if any. */
  readonly groups?: readonly PlannedGroup[];
  /**
   * Requirements between the workspace's own projects that the stamp rewrites, because they refuse
   * a new version.
   */
  readonly ranges: readonly RangeChange[];
  readonly skipped: readonly SkippedProject[];
  /** Nx targets that the options demand, and what came of them; if any. */
  readonly targets?: readonly TargetRun[];
  readonly findings: readonly Finding[];
}

export interface PlannedRelease {
  readonly project: string;
  readonly root: string;
  readonly ecosystem: EcosystemName;
  /** The last stable release; null: the first release. */
  readonly from: { readonly version: string; readonly tag: string; readonly source: string } | null;
  readonly to: {
    readonly version: string;
    /** Its own, or the one of its group. */
    readonly tag: string;
    /** Its own beside its group’s; absent: there is one tag. */
    readonly memberTag?: string;
    /** What its registry calls it; absent: its ecosystem has no such names. */
    readonly distTag?: string;
  };
  readonly bump: Bump;
  readonly because: readonly Because[];
  /** Markdown: the sections of this release, without its heading. */
  readonly notes: string;
  /** What the stamp writes for it. */
  readonly files: readonly string[];
}

/** A release as it was decided, without what it writes. */
export type BareRelease = Omit<PlannedRelease, 'notes' | 'files'>;

/** What the members of a fixed group have as one. */
export interface PlannedGroup {
  readonly name: string;
  /** Its members that are released. */
  readonly projects: readonly string[];
  /** As the ecosystem of its first member spells it; its tag is spelled so. */
  readonly version: string;
  /** Tag of the last stable release; null: the first release. */
  readonly from: string | null;
  /** Null: each member has its own. */
  readonly tag: string | null;
  /** Path of the one changelog; null: each member has its own. */
  readonly changelog: string | null;
  /** Markdown: what the notes of its members tell, each change once. */
  readonly notes: string;
  /** Members that are not released, and whose files get its version. */
  readonly unpublished: readonly string[];
}

export interface RangeChange {
  readonly file: string;
  /** The project whose file it is. */
  readonly project: string;
  /** The required project. */
  readonly on: string;
  readonly from: string;
  readonly to: string;
}

export type Because =
  | {
      readonly kind: 'commit';
      readonly commit: string;
      readonly type: string;
      readonly bump: Bump;
      readonly subject: string;
    }
  /** What the files show, whatever the commits say. */
  | ({ readonly kind: 'proof' } & Proof)
  | { readonly kind: 'dependency'; readonly on: string; readonly bump: Bump }
  | { readonly kind: 'group'; readonly name: string }
  | { readonly kind: 'demand'; readonly by: string }
  | { readonly kind: 'first-release' }
  /** A prerelease of this version is out already, so it stays although less is asked for now. */
  | { readonly kind: 'prerelease'; readonly tag: string }
  /** On a line nothing but patches is released: it made `from` into `bump`. */
  | { readonly kind: 'line'; readonly name: string; readonly from: Bump; readonly bump: Bump }
  /** The zero-major policy made `from` into `bump`. */
  | {
      readonly kind: 'zero-major';
      readonly policy: ZeroMajor;
      readonly from: Bump;
      readonly bump: Bump;
    };

/** A project that is not released, and why. */
export type SkippedProject =
  /**
   * `not-selected`: it has something to release, and the command names others. `not-on-line`: the
   * branch is a line that it does not belong to.
   */
  | {
      readonly project: string;
      readonly why: 'no-change' | 'not-selected' | 'not-releasable' | 'not-on-line';
    }
  /** Its commits ask for none; `detail` names some of them and says as what they were read. */
  | { readonly project: string; readonly why: 'no-bump'; readonly detail: string }
  | {
      readonly project: string;
      readonly why: 'already-released';
      readonly release: StandingRelease;
    };

/** A release that stands already. */
export interface StandingRelease {
  readonly version: string;
  readonly tag: string;
  readonly source: string;
}
