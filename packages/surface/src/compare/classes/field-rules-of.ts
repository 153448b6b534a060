import type { FieldRules } from '../../surface/surface';
import { basesOf } from '../sides/bases-of';
import type { Side } from '../sides/comparison';

/** The rules by which a class's fields write its constructor, its own or a model base's. */
export function fieldRulesOf({ symbol, index }: Side): FieldRules | undefined {
  return (
    symbol.declaration.fields ??
    basesOf(symbol, index)
      .known.map((base) => base.declaration.fields)
      .find((rules) => rules?.inherited)
  );
}
