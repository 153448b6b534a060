import type { ChannelName } from '../names/channel-name';

/**
 * What is asked of the planner. Part of the plan, so that a plan from a file can be made again and
 * compared.
 */
export interface PlanRequest {
  readonly channel: ChannelName;
  /** Names of the projects to release, with what they drag along; null: all. */
  readonly projects: readonly string[] | null;
  /** A version that is demanded of the one project that `projects` names. */
  readonly releaseAs: string | null;
  /**
   * The tag of the release candidate that is promoted, or several, each once and in the order of
   * their text; null: the branch's tip is released.
   */
  readonly from: string | readonly string[] | null;
  /**
   * `tag-only`: the stamp is reached by its tags alone and nothing is written back to the branch.
   */
  readonly write: 'push' | 'tag-only';
  /**
   * A person has said that projects with a long past and no release are released for the first
   * time. Absent otherwise.
   */
  readonly firstRelease?: true;
}

/** The same before it is known what is usual on the branch. */
export interface WantedRelease extends Omit<PlanRequest, 'channel'> {
  /** Null: the usual one. */
  readonly channel: ChannelName | null;
}
