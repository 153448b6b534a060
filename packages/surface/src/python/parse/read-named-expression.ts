import type { Reading } from './module-draft';
import { bind, placeMarks } from './module-draft';
import { lineOf, textOf } from './python-scope';
import type { PlacedStatement } from './statement-blocks';
import { valueText } from './value-text';

/** Takes over the name that an assignment within a condition binds: `if (x := find()) …`. */
export function readNamedExpression(placed: PlacedStatement, { scope, draft }: Reading): void {
  const [left, value] = ['name', 'value'].map((part) => placed.node.childForFieldName(part));
  if (!left || !value) return;
  const line = lineOf(left);
  const name = textOf(left, scope);
  bind(draft, name, {
    kind: 'definition',
    line,
    declaration: { name, kind: 'variable', line, value: valueText(value, scope) },
    refs: [],
    ...placeMarks(placed),
  });
}
