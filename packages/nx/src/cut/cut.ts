import type { NxJsonConfiguration, ProjectGraph } from '@nx/devkit';
import type {
  Config,
  FirstCommit,
  LinePhase,
  LineRequest,
  LineStart,
  Result,
} from '@release-openmed/core';
import type { SimpleGit } from 'simple-git';
import type { Repository } from '../git/repository';

/** What a person asks for, and where. */
export interface CutAsked {
  readonly workspaceRoot: string;
  readonly nxJson: NxJsonConfiguration;
  readonly graph: ProjectGraph;
  readonly remote: string;
  /** ISO 8601. */
  readonly now: string;
  readonly request: LineRequest;
  readonly caps: boolean;
  /** `released`: when its first release was made, ISO 8601. */
  readonly phases: (released: string, config: Config) => Result<readonly LinePhase[]>;
}

/** A repository, and where it is pushed to. */
export interface CutPlace {
  readonly git: SimpleGit;
  readonly repository: Repository;
  readonly remote: string;
}

/** What is to be done. */
export type Cut =
  | { readonly kind: 'there'; readonly start: LineStart }
  | {
      readonly kind: 'new';
      readonly start: LineStart;
      readonly phases: readonly LinePhase[];
      readonly first: FirstCommit;
      /** False: the options of the plugin are not in nx.json where the line begins. */
      readonly equipped: boolean;
    };
