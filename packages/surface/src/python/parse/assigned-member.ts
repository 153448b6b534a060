import type { Declaration } from '../../surface/surface';

const PROPERTY = /^(?:property|cached_property|functools\.cached_property)\(/;
/** A second function, by place or by name, sets the value. */
const SETTABLE =
  /^property\(\s*[^(),]+,\s*(?!None\b)[A-Za-z_]|\bfset\s*=\s*(?!None\b)|cached_property\(/;

/**
 * What an assignment in a class makes of a member: another name for one that the class has
 * (`__rmul__ = __mul__`), a property (`x = property(_get)`), or an attribute.
 */
export function assignedMember(
  attribute: Declaration,
  members: ReadonlyMap<string, Declaration>,
): Declaration {
  const { name, line, value = '', kind } = attribute;
  if (kind !== 'attribute') return attribute;
  const target = members.get(value);
  if (target && target.kind !== 'attribute') return { ...target, name, line };
  if (!PROPERTY.test(value)) return attribute;
  return {
    name,
    kind: 'property',
    line,
    ...(!SETTABLE.test(value) && { readonly: true as const }),
  };
}
