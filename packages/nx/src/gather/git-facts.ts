import type { RepoFacts } from '@release-openmed/core';

/** What git knows of the facts: all but the projects. */
export interface GitFacts extends Omit<RepoFacts, 'projects'> {
  /** Path of the workspace below the repository's top folder, with a final `/`; empty at the top. */
  readonly workspacePrefix: string;
  /** How many git processes the reading took. */
  readonly gitProcesses: number;
}

export interface GitFactsRequest {
  readonly workspaceRoot: string;
  readonly remote: string;
  /** Which files to read at the source, repository-relative, given the workspace's prefix; absent ones are left out. */
  readonly files: (workspacePrefix: string) => readonly string[];
  /** ISO 8601. */
  readonly now: string;
  /** The tag of a release candidate to promote: its source is released instead of HEAD. */
  readonly from?: string | null;
  /** Walk from every tag too, not only from HEAD. */
  readonly replay?: boolean;
  /** Fetch the rest of a shallow history instead of failing. This alone writes to the clone. */
  readonly deepen?: boolean;
  /** Ask no remote: tags and the branch's head are what the clone knows of it. */
  readonly offline?: boolean;
  /** Whether a tag matters; one that does not may differ between clone and remote (a moving `latest`). Default: all do. */
  readonly concerns?: (tag: string) => boolean;
}
