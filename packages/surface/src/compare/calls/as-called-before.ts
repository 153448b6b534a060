import type { Signature, TypeParameter, TypeTerm } from '../../surface/surface';
import { namesInDeclaration } from '../../surface/names-in-declaration';
import type { Comparison } from '../sides/comparison';
import { relateTypes } from '../types/relate-types';
import type { Relation } from '../types/relation';
import { rewriteSignature } from '../types/rewrite-type';
import { inferTypeArguments } from './infer-type-arguments';

/** A signature as callers of another see it. */
export interface AsCalled {
  readonly before: Signature;
  readonly after: Signature;
}

/**
 * Two signatures without type parameters: those of the new one stand for what callers of the old
 * one give, by inference. `null` where these callers have to write type arguments, or give what the
 * new bounds do not let in.
 */
export function asCalledBefore(
  before: Signature,
  after: Signature,
  comparison: Comparison,
): AsCalled | null {
  const { typeParameters: olds = [] } = before;
  const { symbol } = comparison.after;
  const inferred = namesGiven(before);
  const isClear = ({ name }: TypeParameter) =>
    inferred.has(name) && !Object.hasOwn(symbol.refs, name);
  if (!olds.every(isClear)) return null;
  const told = inferTypeArguments(before, after, comparison);
  const { typeParameters: nows = [] } = after;
  const bounds = new Map(olds.map(({ name, bound }) => [name, bound ?? UNBOUNDED]));
  const takes = ({ name, bound }: TypeParameter) => {
    const type = told.get(name);
    return (
      !type || !bound || KEEPS.includes(relateTypes(widest(type, bounds), bound, { comparison }))
    );
  };
  if (!nows.every(takes)) return null;
  const given = new Map(
    nows.map((each) => [each.name, told.get(each.name) ?? each.default ?? each.bound ?? UNBOUNDED]),
  );
  const { parameters, returns } = before;
  return {
    before: { parameters, ...(returns && { returns }) },
    after: rewriteSignature({ ...after, typeParameters: [] }, { symbol, given }),
  };
}

const UNBOUNDED: TypeTerm = { kind: 'name', name: 'unknown' };
const KEEPS: readonly Relation[] = ['same', 'wider', 'loosened'];

/** The names in what callers give. */
function namesGiven({ parameters }: Signature): ReadonlySet<string> {
  const names = new Set<string>();
  namesInDeclaration({ name: '', kind: 'call', line: 0, signatures: [{ parameters }] }, names);
  return names;
}

/** All that a type parameter may stand for. */
function widest(type: TypeTerm, bounds: ReadonlyMap<string, TypeTerm>): TypeTerm {
  return (type.kind === 'name' && !type.args && bounds.get(type.name)) || type;
}
