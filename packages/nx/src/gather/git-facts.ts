import type { ProjectFacts, RepoFacts, Result } from '@release-openmed/core';
import type { EarlyWalk } from '../git/start-walk';

export interface GitFacts extends RepoFacts {
  /** How many git processes the reading took. */
  readonly gitProcesses: number;
}

export interface GitFactsRequest {
  readonly workspaceRoot: string;
  readonly remote: string;
  /** Which files to read at the source, repository-relative, given the workspace's prefix; absent ones are left out. */
  readonly files: (workspacePrefix: string) => readonly string[];
  /** What these files say of the projects; asked while the history is still read. Default: there are none. */
  readonly projects?: (
    files: ReadonlyMap<string, string>,
    workspacePrefix: string,
  ) => Result<readonly ProjectFacts[]>;
  /** ISO 8601. */
  readonly now: string;
  /** The tag of a release candidate to promote: its source is released instead of HEAD. */
  readonly from?: string | null;
  /** A walk of HEAD that was started before; it is used if HEAD is still where it was and nothing had to be fetched. */
  readonly walk?: EarlyWalk;
  /** Walk from every tag too, not only from HEAD. */
  readonly replay?: boolean;
  /** Fetch the rest of a shallow history instead of failing. This alone writes to the clone. */
  readonly deepen?: boolean;
  /** Ask no remote: tags and the branch's head are what the clone knows of it. */
  readonly offline?: boolean;
  /** Whether a tag matters; one that does not may differ between clone and remote (a moving `latest`). Default: all do. */
  readonly concerns?: (tag: string) => boolean;
}
