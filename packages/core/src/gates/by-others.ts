import picomatch from 'picomatch';
import type { Approval } from '../evidence/approvals';
import type { FoundPeople } from '../evidence/people';

/**
 * Tells approvals by people who neither release nor wrote any of it. A principal may be a pattern
 * (`*@example.org`): then everybody whom it fits may have been who signed.
 */
export function byOthers({ releaser, authors }: FoundPeople): (approval: Approval) => boolean {
  const own = [...authors, ...(releaser === null ? [] : [releaser.email.toLowerCase()])];
  return ({ names }) =>
    names.every((name) => {
      const fits = picomatch(name, {
        nobrace: true,
        nobracket: true,
        noext: true,
        dot: true,
        nonegate: true,
      });
      return !own.some((address) => address === name || fits(address));
    });
}
