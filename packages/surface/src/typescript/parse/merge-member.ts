import type { Declaration } from '../../surface/surface';
import { without } from '../../text/without';

/**
 * Adds a member to those before it: overloads collect, a getter and a setter are one property, and
 * the first of equals stays.
 */
export function mergeMember(members: Map<string, Declaration>, next: Declaration): void {
  const name = ownName(next, members);
  const known = members.get(name);
  members.set(name, known ? merge(known, next) : { ...next, name });
}

/**
 * A static member beside an instance member of the same name has a name of its own, whichever
 * stands first.
 */
function ownName(next: Declaration, members: Map<string, Declaration>): string {
  const other = members.get(next.name);
  if (!other || isStatic(other) === isStatic(next)) return next.name;
  if (isStatic(next)) return `static ${next.name}`;
  members.delete(next.name);
  members.set(`static ${next.name}`, { ...other, name: `static ${next.name}` });
  return next.name;
}

function isStatic({ binding }: Declaration): boolean {
  return binding === 'static';
}

function merge(known: Declaration, next: Declaration): Declaration {
  if (known.signatures && next.signatures) {
    const deprecation = known.deprecation ? undefined : next.deprecation;
    const signatures = [...known.signatures, ...next.signatures];
    return { ...known, ...(deprecation && { deprecation }), signatures };
  }
  return known.kind === 'property' && next.kind === 'property'
    ? without({ ...next, ...known }, 'readonly')
    : known;
}
