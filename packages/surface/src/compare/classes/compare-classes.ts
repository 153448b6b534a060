import type { ClassForm, Declaration } from '../../surface/surface';
import type { Found } from '../changes/found';
import { onlyInTypes } from '../changes/only-in-types';
import { compareBases } from '../parts/compare-bases';
import { compareShapes } from '../parts/compare-shapes';
import type { CompareKind, Descent } from '../parts/comparing';
import { basesOf } from '../sides/bases-of';
import type { Comparison, Side } from '../sides/comparison';
import { compareTypeParameters } from '../types/compare-type-parameters';
import { positionOf } from '../types/position-of';
import { compareConstructors } from './compare-constructors';
import { compareEnumClasses } from './compare-enum-classes';
import { compareFieldRules } from './compare-field-rules';
import { compareOwnMembers } from './compare-own-members';

/** What is compared of a class that is not a plain one. */
const BY_FORM: Partial<Record<ClassForm, CompareKind>> = {
  'typed-dict': compareStructure,
  protocol: compareStructure,
  enum: (_before, _after, descent) => [
    ...compareBases(descent.comparison),
    ...compareEnumClasses(descent),
  ],
};

/**
 * Compares two classes: what they are made with, what their instances and they themselves have,
 * what they descend from.
 */
export function compareClasses(before: Declaration, after: Declaration, outer: Descent): Found[] {
  const { found, renamed } = compareTypeParameters(before, after, { ...outer, inferred: false });
  const comparison: Comparison = {
    ...outer.comparison,
    renamed,
    before: sideOf(before, outer.comparison.before),
    after: sideOf(after, outer.comparison.after),
  };
  const form = formOf(comparison.after);
  const compare = (form && BY_FORM[form]) ?? comparePlain;
  // What a class has, it provides itself.
  return [
    ...found,
    ...compareMaking(before, after),
    ...compare(before, after, { ...outer, comparison, position: 'out' }),
  ];
}

/** What a factory is given may end up anywhere in the class that it makes. */
function compareMaking({ value: old }: Declaration, { value: now }: Declaration): Found[] {
  return old === undefined || now === undefined || old === now
    ? []
    : [{ verdict: 'undecided', reason: 'value-changed', before: old, after: now }];
}

/** A nested class is compared as a symbol of its own. */
function sideOf(declaration: Declaration, side: Side): Side {
  return side.symbol.declaration === declaration
    ? side
    : { ...side, symbol: { ...side.symbol, declaration } };
}

/** What a class is because of its own base or decorator, or of one further up. */
function formOf({ symbol, index }: Side): ClassForm | undefined {
  return (
    symbol.declaration.form ??
    basesOf(symbol, index)
      .known.map((base) => base.declaration.form)
      .find((form) => form === 'enum' || form === 'typed-dict')
  );
}

function compareStructure(before: Declaration, after: Declaration, descent: Descent): Found[] {
  const position = positionOf(descent.comparison);
  return onlyInTypes(compareShapes(before, after, { ...descent, position }));
}

function comparePlain(_before: Declaration, _after: Declaration, descent: Descent): Found[] {
  return [
    ...compareBases(descent.comparison),
    ...compareConstructors(descent),
    ...compareFieldRules(descent.comparison),
    ...compareOwnMembers(descent),
  ];
}
