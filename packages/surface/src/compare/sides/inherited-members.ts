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
 * A static member of TypeScript hides no member of instances: beside one of its name it is kept as
 * `static name`.
 */
export function inheritedMembers(
  symbol: PublicSymbol,
  index: SurfaceIndex,
): ReadonlyMap<string, OwnedMember> {
  const all = [symbol, ...basesOf(symbol, index).known].flatMap((owner) =>
    declaredMembers(owner.declaration).map((member): OwnedMember => ({ member, owner })),
  );
  const statics = index.surface.language === 'typescript' ? all.filter(isStatic) : [];
  const instances = new Set(
    statics.length > 0
      ? all.filter((each) => !isStatic(each)).map(({ member }) => member.name)
      : [],
  );
  const members = new Map<string, OwnedMember>();
  for (const each of all) {
    const { name } = each.member;
    const key = statics.includes(each) && instances.has(name) ? `static ${name}` : name;
    if (!members.has(key)) members.set(key, each);
  }
  return members;
}

function isStatic({ member }: OwnedMember): boolean {
  return member.binding === 'static';
}
