import type { ReleasePlan } from '../plan/release-plan';

/** The part of a plan that files repeat. */
export interface Stamped extends Pick<ReleasePlan, 'channel' | 'releases' | 'groups' | 'ranges'> {
  /** Projects whose files say a higher version already: of these the changelog alone is written. */
  readonly overtaken?: ReadonlySet<string>;
}
