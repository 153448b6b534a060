import type { Removal } from '../proofs/removal';
import type { Version } from '../versions/version';

interface Announcing {
  readonly removal: Removal;
  /** The last release. */
  readonly last: Version;
  /** How many minors have to announce it. */
  readonly minors: number;
  readonly write: (version: Version) => string;
}

/** How long something that is gone was announced, and what does not count of that, and why. */
export function describeAnnouncement({ removal, last, minors, write }: Announcing): string {
  const { mark, carriedBy, interruptedBy } = removal;
  const since = carriedBy.at(-1);
  const ended =
    interruptedBy === null
      ? ''
      : `; an earlier mark ended with ${write(interruptedBy.version)}, where it was taken back or the name came anew`;
  if (since !== undefined)
    return `it is marked since ${write(since.version)}, which ${carriedBy.length} of ${minors} minor releases carry${ended}`;
  return mark === null
    ? `nothing said that it would go${ended}`
    : `${write(last)} marks it, and no minor release began with the mark${ended}`;
}
