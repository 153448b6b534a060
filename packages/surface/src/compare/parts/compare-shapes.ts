import type { Declaration, PublicSymbol } from '../../surface/surface';
import type { Found } from '../changes/found';
import type { Comparison, Side } from '../sides/comparison';
import { inheritedMembers } from '../sides/inherited-members';
import { compareTypeParameters } from '../types/compare-type-parameters';
import { compareBases } from './compare-bases';
import { compareMembers } from './compare-members';
import type { Descent } from './comparing';

/**
 * Compares two interfaces, TypedDicts or Protocols: type parameters, bases, and all members that
 * the package shows them to have.
 */
export function compareShapes(before: Declaration, after: Declaration, descent: Descent): Found[] {
  const { found, renamed } = compareTypeParameters(before, after, { ...descent, inferred: false });
  const comparison: Comparison = { ...descent.comparison, renamed };
  const [old, now] = [membersOf(before, comparison.before), membersOf(after, comparison.after)];
  // What a public base brings on both sides is that base's matter.
  const inherited = besides(old.inherited, now.own);
  const brought = besides(now.inherited, old.own);
  return [
    ...found,
    ...compareBases(comparison),
    ...compareMembers(
      [...old.own, ...besides(inherited, brought)],
      [...now.own, ...besides(brought, inherited)],
      { ...descent, comparison },
    ),
  ];
}

interface Members {
  /** Written by the type itself or brought by private bases. */
  readonly own: readonly Declaration[];
  /** Brought by public bases. */
  readonly inherited: readonly Declaration[];
}

function membersOf(declaration: Declaration, { index, symbol: outer }: Side): Members {
  const symbol: PublicSymbol = { ...outer, declaration };
  const all = [...inheritedMembers(symbol, index).values()].map(({ member, owner }) => ({
    member,
    own: owner === symbol || !index.isPublic(owner.origin),
  }));
  return {
    own: all.filter(({ own }) => own).map(({ member }) => member),
    inherited: all.filter(({ own }) => !own).map(({ member }) => member),
  };
}

/** The members that the others do not have. */
function besides(
  members: readonly Declaration[],
  others: readonly Declaration[],
): readonly Declaration[] {
  const names = new Set(others.map(({ name }) => name));
  return members.filter(({ name }) => !names.has(name));
}
