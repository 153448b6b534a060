import type { RepoFacts } from '@release-openmed/core';
import type { EarlyWalk } from '../git/start-walk';

/** What git knows. */
export interface GitFacts extends Omit<
  RepoFacts,
  'projects' | 'accepted' | 'line' | 'strayLine' | 'licenseExceptions' | 'merge'
> {
  /** How many git processes the reading took. */
  readonly gitProcesses: number;
}

/** A commit that lies in a folder of its own, where nothing but `env` finds it. */
export interface LooseCommit {
  readonly id: string;
  readonly env: Readonly<Record<string, string>>;
}

export interface GitFactsRequest {
  readonly workspaceRoot: string;
  readonly remote: string;
  /** Files to read at the source, relative to the workspace; absent ones are left out. */
  readonly paths: readonly string[];
  /** ISO 8601. */
  readonly now: string;
  /** Tags of release candidates to promote: the newest of their sources is released, not HEAD. */
  readonly from?: readonly string[];
  /**
   * A walk of HEAD that was started before; it is used if HEAD is still where it was and nothing
   * had to be fetched.
   */
  readonly walk?: EarlyWalk;
  /** What is read in place of HEAD, and what makes it visible to git where no ref reaches it. */
  readonly source?: LooseCommit | null;
  /**
   * ISO 8601, UTC. What was there at that moment of the past: of HEAD and its first parents the
   * newest commit by then is read, and later tags are left out.
   */
  readonly until?: string | null;
  /** Walk from every tag too, not only from HEAD. */
  readonly replay?: boolean;
  /** Fetch the rest of a shallow history instead of failing. This alone writes to the clone. */
  readonly deepen?: boolean;
  /** Something is going to be pushed: read the lease that all releases have in common. */
  readonly lease?: boolean;
  /** Ask no remote: tags and the branch's head are what the clone knows of it. */
  readonly offline?: boolean;
  /** Where there is no such remote, ask none, since nothing is going to be pushed. */
  readonly mayLackRemote?: boolean;
}
