import type { Declaration, PublicSymbol } from '../../surface/surface';
import { basesOf } from './bases-of';
import { declaredMembers } from './declared-members';
import type { SurfaceIndex } from './surface-index';

export interface OwnedMember {
  readonly member: Declaration;
  /** The class or interface that declares it. */
  readonly owner: PublicSymbol;
}

/**
 * The members of a class or interface with those of the bases that the package has, nearest first.
 */
export function inheritedMembers(
  symbol: PublicSymbol,
  index: SurfaceIndex,
): ReadonlyMap<string, OwnedMember> {
  const members = new Map<string, OwnedMember>();
  for (const owner of [symbol, ...basesOf(symbol, index).known]) {
    for (const member of declaredMembers(owner.declaration)) {
      if (!members.has(member.name)) members.set(member.name, { member, owner });
    }
  }
  return members;
}
