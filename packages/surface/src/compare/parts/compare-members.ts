import type { Declaration } from '../../surface/surface';
import type { Found, Ruling } from '../changes/found';
import type { Position } from '../sides/comparison';
import { compareByName } from './compare-by-name';
import { compareOptionality } from './compare-optionality';
import type { Descent } from './comparing';
import { putUnder } from './put-under';
import { tellMember } from './tell-member';

const REMOVED: Ruling = { verdict: 'breaking', reason: 'member-removed' };

/**
 * Compares the members of a type known by its members: an interface, an object type, a TypedDict, a
 * Protocol. What breaks depends on who provides its values (`position`).
 */
export function compareMembers(
  before: readonly Declaration[],
  after: readonly Declaration[],
  descent: Descent,
): Found[] {
  const { position, recur } = descent;
  return compareByName(before, after, {
    kept: (old, now) =>
      [...compareOptionality(old, now, position), ...recur(old, now, descent)].map((each) =>
        putUnder(now, each),
      ),
    removed: (member) => tellMember(REMOVED, member, null),
    added: (member) => tellMember(added(member, position), null, member),
  });
}

/** Who provides the values must provide one member more, unless it may be left out. */
function added({ optional, kind }: Declaration, position: Position): Ruling {
  const demanded = !optional && position !== 'out' && kind !== 'index';
  return demanded
    ? { verdict: 'breaking', reason: 'required-member-added' }
    : { verdict: 'additive', reason: 'member-added' };
}
