import type { Declaration } from '../../surface/surface';
import type { Found } from '../changes/found';
import type { Comparing } from '../parts/comparing';
import { renderBoth } from '../render/render-both';
import { renderDeclaration } from '../render/render-declaration';
import { compareTypes } from '../types/compare-types';
import { typesOfBoth } from '../types/types-of-both';
import { isOpen } from './is-open';

/**
 * Compares two constants or attributes: whether they can be set, their types, and where those tell
 * nothing, their values.
 */
export function compareValues(
  before: Declaration,
  after: Declaration,
  comparing: Comparing,
): Found[] {
  const [old, now] = typesOfBoth(before, after);
  const types = isConstant(before, after) ? [] : compareTypes(old, now, comparing);
  return [
    ...compareWriting(before, after, comparing),
    ...types,
    ...(types.length === 0 && haveOtherValues(before, after)
      ? [valueChanged(before, after, comparing)]
      : []),
  ];
}

/** A constant's type says its value, and nothing else that users count on. */
function isConstant(before: Declaration, after: Declaration): boolean {
  return after.kind === 'variable' && literalsOf(before, after) !== null;
}

function compareWriting(before: Declaration, after: Declaration, { position }: Comparing): Found[] {
  if (after.kind === 'variable' || Boolean(before.readonly) === Boolean(after.readonly)) return [];
  // Attributes are read-only by `Final`, `ReadOnly` or `readonly` alone.
  const isMarked = [before, after].every(({ kind }) => kind === 'attribute');
  const told = { ...renderBoth(before, after), ...(isMarked && { seen: 'types' as const }) };
  if (before.readonly) return [{ verdict: 'additive', reason: 'made-writable', ...told }];
  // A type that only users provide may be stricter about what the package itself does with it.
  return position === 'in' ? [] : [{ verdict: 'breaking', reason: 'made-read-only', ...told }];
}

function haveOtherValues(before: Declaration, after: Declaration): boolean {
  const [old, now] = literalsOf(before, after) ?? [before.value, after.value];
  return old !== undefined && now !== undefined && old !== now;
}

/** The values that two types are; `null` where one of them is not that of one value. */
function literalsOf(
  { type: before }: Declaration,
  { type: after }: Declaration,
): readonly [string, string] | null {
  return before?.kind === 'literal' && after?.kind === 'literal'
    ? [before.value, after.value]
    : null;
}

function valueChanged(before: Declaration, after: Declaration, { comparison }: Comparing): Found {
  const told = {
    before: before.value ?? renderDeclaration(before),
    after: after.value ?? renderDeclaration(after),
  };
  if (comparison.language === 'typescript' && isInferred(before, after))
    return { verdict: 'undecided', reason: 'type-undecided', ...told };
  const mayBeCalled = [before, after].every(isOpen) && [before, after].some(isCallable);
  return { verdict: mayBeCalled ? 'undecided' : 'none', reason: 'value-changed', ...told };
}

const CLASS_NAME = /^[A-Z]\w*[a-z]/;
const CALL = /^[A-Za-z_][\w.]*\(/;
const MAKES_CALLABLE = /^(?:functools\.)?(?:staticmethod|classmethod|partial|partialmethod)\(/;

/** Python: whether an expression makes a class, as its name says (PEP 8), or what is called. */
function isCallable({ name, value = '' }: Declaration): boolean {
  return MAKES_CALLABLE.test(value) || (CLASS_NAME.test(name) && CALL.test(value));
}

/** An unwritten type is the type of the value: when that is an expression, it cannot be read. */
function isInferred(before: Declaration, after: Declaration): boolean {
  return !after.type && !before.untyped && !after.untyped;
}
