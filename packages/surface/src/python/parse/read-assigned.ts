import type { Node } from 'web-tree-sitter';
import type { Declaration, TypeTerm } from '../../surface/surface';
import { present } from '../../text/present';
import type { PythonScope } from './python-scope';
import { lineOf } from './python-scope';
import { readFunctionalClass } from './read-functional-class';
import { readParameters } from './read-parameters';
import { typeOf } from './type-of';
import { valueText } from './value-text';

/**
 * What an assignment makes of a name: an alias of a type, a class or a function where the value is
 * one, else a variable.
 */
export function readAssigned(node: Node, name: string, scope: PythonScope): Declaration {
  const value = lastValue(node.childForFieldName('right'));
  const type = typeOf(node.childForFieldName('type'), scope);
  const line = lineOf(node);
  if (value && isNamed(type, 'TypeAlias'))
    return { name, kind: 'type-alias', line, type: typeOf(value, scope)! };
  const made = value?.type === 'call' ? readFunctionalClass(value, name, scope) : null;
  if (made) return made;
  if (value?.type === 'lambda') {
    const parameters = readParameters(value.childForFieldName('parameters'), scope);
    return { name, kind: 'function', line, signatures: [{ parameters }] };
  }
  return {
    name,
    kind: 'variable',
    line,
    ...variable(name, type),
    ...(value && { value: valueText(value, scope) }),
  };
}

/** Constants are those that `Final` or their capitals say. */
function variable(
  name: string,
  type: TypeTerm | undefined,
): Pick<Declaration, 'type' | 'readonly'> {
  if (isNamed(type, 'Final')) return present({ type: type.args?.[0], readonly: true });
  return present({ type, readonly: /^[A-Z][A-Z0-9_]*$/.test(name) });
}

/** The value of a chained assignment, which nests to the right. */
function lastValue(right: Node | null): Node | null {
  let value = right;
  while (value?.type === 'assignment') value = value.childForFieldName('right');
  return value;
}

function isNamed(
  type: TypeTerm | undefined,
  name: string,
): type is TypeTerm & { readonly kind: 'name' } {
  return type?.kind === 'name' && type.name === name;
}
