import type { Agreement } from './agreement';
import type { Series } from './series';

/** A series of tags and whose releases it shows. */
export interface Claim {
  readonly series: Series;
  readonly owner: Owner;
  /** How it is spelled, with `{project}` or `{name}` where the owner's name stands so. */
  readonly pattern: string;
  readonly agreement: Agreement;
}

/** `group`: all its members have one version, and one tag. */
export interface Owner {
  readonly kind: 'project' | 'group';
  readonly name: string;
}

/** A series that nobody gets. `doubtful`: it may be one of several projects'. */
export interface Unclaimed {
  readonly series: Series;
  readonly why: 'nobody' | 'doubtful';
  /** Projects that it may be of. */
  readonly perhaps: readonly string[];
}

/** Projects that have one version. */
export interface FixedGroup {
  readonly name: string;
  /** Those of them that are released. */
  readonly members: readonly string[];
  /** The others, private ones for instance. */
  readonly followers: readonly string[];
}

export interface Claims {
  readonly claims: readonly Claim[];
  readonly unclaimed: readonly Unclaimed[];
  /** The group that bare tags and equal versions speak of, where no setting does. */
  readonly found: FixedGroup | null;
}

/** What the user says of a project's or a group's tags. */
export interface ChosenTag {
  readonly owner: string;
  readonly pattern: string;
}
