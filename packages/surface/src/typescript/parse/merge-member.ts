import type { Declaration } from '../../surface/surface';
import { without } from '../../text/without';

/**
 * Adds a member to those before it: overloads collect, a getter and a setter are one property, and
 * the first of equals stays.
 */
export function mergeMember(members: Map<string, Declaration>, next: Declaration): void {
  const static_ = next.binding === 'static';
  const before = members.get(next.name);
  // A static member beside an instance member of the same name has a name of its own.
  const name =
    before && (before.binding === 'static') !== static_ ? `static ${next.name}` : next.name;
  const known = name === next.name ? before : members.get(name);
  if (!known) members.set(name, { ...next, name });
  else if (known.signatures && next.signatures)
    members.set(name, {
      ...known,
      ...(next.deprecation && !known.deprecation && { deprecation: next.deprecation }),
      signatures: [...known.signatures, ...next.signatures],
    });
  else if (known.kind === 'property' && next.kind === 'property')
    members.set(name, without({ ...next, ...known }, 'readonly'));
}
