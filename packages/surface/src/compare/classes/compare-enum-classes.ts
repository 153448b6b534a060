import type { Declaration } from '../../surface/surface';
import type { Found } from '../changes/found';
import { compareEnums } from '../parts/compare-enums';
import type { Descent } from '../parts/comparing';
import type { Side } from '../sides/comparison';
import { compareOwnMembers } from './compare-own-members';

/**
 * A Python enum has values and, as a class, methods. In a subclass of the package's own enum, plain
 * attributes are the values.
 */
export function compareEnumClasses(descent: Descent): Found[] {
  const { comparison } = descent;
  const [before, after] = [partsOf(comparison.before), partsOf(comparison.after)];
  return [
    ...compareEnums(before.values, after.values),
    ...compareOwnMembers({
      ...descent,
      comparison: { ...comparison, before: before.others, after: after.others },
    }),
  ];
}

interface EnumParts {
  readonly values: Pick<Declaration, 'members'>;
  /** The class without its values. */
  readonly others: Side;
}

function partsOf(side: Side): EnumParts {
  const { declaration } = side.symbol;
  const members = declaration.members ?? [];
  const others = members.filter((member) => !isValue(member));
  return {
    values: { members: members.filter(isValue) },
    others: {
      ...side,
      symbol: { ...side.symbol, declaration: { ...declaration, members: others } },
    },
  };
}

function isValue({ kind, value, type }: Declaration): boolean {
  return kind === 'enum-member' || (kind === 'attribute' && value !== undefined && !type);
}
