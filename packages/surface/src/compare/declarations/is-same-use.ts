import type { ClassForm, Declaration, DeclarationKind } from '../../surface/surface';

type SameUse = (before: Declaration, after: Declaration) => boolean;

const BY_KIND: ReadonlyMap<DeclarationKind, SameUse> = new Map([
  ['function', isCalledAlike],
  ['method', isCalledAlike],
  ['class', isOfOneForm],
]);

/** Whether two declarations of one kind are used in one way. */
export function isSameUse(before: Declaration, after: Declaration): boolean {
  return BY_KIND.get(after.kind)?.(before, after) ?? true;
}

/** Static and class methods are called alike; an instance method needs its instance. */
function isCalledAlike(before: Declaration, after: Declaration): boolean {
  if (before.binding !== after.binding && !(before.binding && after.binding)) return false;
  return before.value === after.value || /overload/.test(`${before.value}${after.value}`);
}

function isOfOneForm(before: Declaration, after: Declaration): boolean {
  return usedAs(before.form) === usedAs(after.form);
}

/**
 * What dataclasses and abstract classes have of their own is compared as such: else they are plain.
 */
function usedAs(form: ClassForm | undefined): ClassForm | undefined {
  return form === 'dataclass' || form === 'abstract' ? undefined : form;
}
