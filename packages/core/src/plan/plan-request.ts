import type { Channel } from '../versions/channel';

/** What is asked of the planner. */
export interface PlanRequest {
  readonly channel: Channel;
  /** Names of the projects to release, with what they drag along; null: all. */
  readonly projects: readonly string[] | null;
  /** A version that is demanded of the one project that `projects` names. */
  readonly releaseAs: string | null;
}
