import type { Declaration } from '../../surface/surface';
import type { Found } from '../changes/found';
import type { Comparison, Side } from '../sides/comparison';
import { inheritedMembers } from '../sides/inherited-members';
import { compareTypeParameters } from '../types/compare-type-parameters';
import { compareBases } from './compare-bases';
import { compareMembers } from './compare-members';
import type { Descent } from './comparing';

/** Compares two interfaces, TypedDicts or Protocols: type parameters, bases, and all members that the package shows them to have. */
export function compareShapes(before: Declaration, after: Declaration, descent: Descent): Found[] {
  const { found, renamed } = compareTypeParameters(before, after, {
    comparison: descent.comparison,
    inferred: false,
  });
  const comparison: Comparison = { ...descent.comparison, renamed };
  const [old, now] = [membersOf(before, comparison.before), membersOf(after, comparison.after)];
  const inherited = old.inherited.filter(
    (member) => !now.own.some((each) => each.name === member.name),
  );
  const brought = now.inherited.filter(
    (member) => !old.own.some((each) => each.name === member.name),
  );
  const stays = new Set(inherited.map((member) => member.name));
  return [
    ...found,
    ...compareBases(comparison),
    // A member that a public base brings on both sides is that base's matter.
    ...compareMembers(
      [
        ...old.own,
        ...inherited.filter((member) => !brought.some((each) => each.name === member.name)),
      ],
      [...now.own, ...brought.filter((member) => !stays.has(member.name))],
      { ...descent, comparison },
    ),
  ];
}

function membersOf(
  declaration: Declaration,
  side: Side,
): { own: readonly Declaration[]; inherited: readonly Declaration[] } {
  const symbol = { ...side.symbol, declaration };
  const all = [...inheritedMembers(symbol, side.index).values()];
  const isOwn = (owner: typeof symbol) => owner === symbol || !side.index.isPublic(owner.origin);
  return {
    own: all.filter((each) => isOwn(each.owner)).map((each) => each.member),
    inherited: all.filter((each) => !isOwn(each.owner)).map((each) => each.member),
  };
}
