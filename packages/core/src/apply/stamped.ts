import type { ReleasePlan } from '../plan/release-plan';

/** The part of a plan that files repeat. */
export type Stamped = Pick<ReleasePlan, 'channel' | 'releases' | 'ranges'>;
