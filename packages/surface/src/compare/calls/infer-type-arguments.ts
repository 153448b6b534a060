import type { Parameter, Signature, TypeTerm } from '../../surface/surface';
import type { Comparison } from '../sides/comparison';
import { expandName } from '../types/expand-name';

/**
 * What callers of an old signature make of the type parameters of a new one, as a compiler infers
 * them: by laying the types of the old parameters over the new ones. The first place that tells
 * decides; what no place tells is left out.
 */
export function inferTypeArguments(
  before: Signature,
  after: Signature,
  comparison: Comparison,
): ReadonlyMap<string, TypeTerm> {
  const names = new Set((after.typeParameters ?? []).map(({ name }) => name));
  const inferring: Inferring = { names, given: new Map(), comparison };
  inferFromParameters(after, before, inferring);
  return inferring.given;
}

interface Inferring {
  readonly names: ReadonlySet<string>;
  readonly given: Map<string, TypeTerm>;
  readonly comparison: Comparison;
  /** Within how many names that were opened. */
  readonly opened?: number;
}

const MAX_OPENED = 4;

function inferFromParameters(
  { parameters: pattern }: Signature,
  { parameters: actual }: Signature,
  inferring: Inferring,
): void {
  pattern.forEach((each, place) => {
    const across = actual[place];
    if (each.kind === 'var-positional' && each.type && isOpen(each.type, inferring))
      give(each.type, listOf(actual.slice(place)), inferring);
    else if (each.type && across?.type) infer(each.type, across.type, inferring);
  });
}

function isOpen(term: TypeTerm, { names }: Inferring): boolean {
  return term.kind === 'name' && !term.args && names.has(term.name);
}

function give(variable: TypeTerm, type: TypeTerm | null, { given }: Inferring): void {
  if (variable.kind === 'name' && type && !given.has(variable.name)) given.set(variable.name, type);
}

/** Parameters as the tuple that a rest parameter in their place takes; `null` where none says it. */
function listOf(parameters: readonly Parameter[]): TypeTerm | null {
  const of = parameters.map(({ kind, type, optional }): TypeTerm | null => {
    if (!type) return null;
    if (kind === 'var-positional') return { kind: 'name', name: '...', args: [type] };
    return optional ? null : type;
  });
  return of.includes(null) ? null : { kind: 'tuple', of: of as TypeTerm[] };
}

function infer(pattern: TypeTerm, actual: TypeTerm, inferring: Inferring): void {
  if (isOpen(pattern, inferring)) return give(pattern, actual, inferring);
  if (pattern.kind === 'function' && actual.kind === 'function') {
    inferFromParameters(pattern.signature, actual.signature, inferring);
    const [returns, returned] = [pattern.signature.returns, actual.signature.returns];
    if (returns && returned) infer(returns, returned, inferring);
    return;
  }
  const [inner, across] = [partsOf(pattern), partsOf(actual)];
  const alike = pattern.kind === actual.kind && headOf(pattern) === headOf(actual);
  if (alike && inner.length === across.length)
    return inner.forEach((each, place) => infer(each, across[place]!, inferring));
  inferOpened(pattern, actual, inferring);
}

function headOf(term: TypeTerm): string {
  return term.kind === 'name' ? term.name : '';
}

function partsOf(term: TypeTerm): readonly TypeTerm[] {
  if (term.kind === 'name') return term.args ?? [];
  return term.kind === 'tuple' ? term.of : [];
}

function inferOpened(pattern: TypeTerm, actual: TypeTerm, inferring: Inferring): void {
  const { comparison, opened = 0 } = inferring;
  const now = expandName(pattern, comparison.after);
  const old = expandName(actual, comparison.before);
  if ((now || old) && opened < MAX_OPENED)
    infer(now ?? pattern, old ?? actual, { ...inferring, opened: opened + 1 });
}
