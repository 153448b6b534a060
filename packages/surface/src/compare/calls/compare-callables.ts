import type { Declaration, Parameter, Signature } from '../../surface/surface';
import { without } from '../../text/without';
import type { Found } from '../changes/found';
import { onlyInTypes } from '../changes/only-in-types';
import type { Calling } from './calling';
import { compareOverloads } from './compare-overloads';
import { compareSignatures } from './compare-signatures';
import { isCalledBySyntax } from './is-called-by-syntax';

/** Compares all the ways of calling two declarations. */
export function compareCallables(was: Declaration, is: Declaration, outer: Calling): Found[] {
  const [before, after] = [asCalled(was), asCalled(is)];
  const [old, now] = [before.signatures ?? [], after.signatures ?? []];
  const calling: Calling = { ...outer, untyped: Boolean(before.untyped || after.untyped) };
  const isPlain = !before.implementation && !after.implementation;
  if (isPlain && old.length === 1 && now.length === 1)
    return compareSignatures(old[0]!, now[0]!, calling);
  const runtime = compareRuntime(before, after, outer);
  const overloads = compareOverloads(old, now, { ...calling, runtime: runtime ?? [] });
  // Where it is known what runs beneath, overloads are written for type checkers alone.
  return runtime ? [...runtime, ...onlyInTypes(overloads)] : overloads;
}

/** Where syntax makes the call, no argument is given by name. */
function asCalled(declaration: Declaration): Declaration {
  const { kind, name, signatures, implementation } = declaration;
  if (kind !== 'method' || !isCalledBySyntax(name)) return declaration;
  return {
    ...declaration,
    ...(signatures && { signatures: signatures.map(byPlace) }),
    ...(implementation && { implementation: byPlace(implementation) }),
  };
}

function byPlace(signature: Signature): Signature {
  const parameters = signature.parameters.map((each): Parameter =>
    each.kind === 'positional-or-keyword' ? { ...each, kind: 'positional-only' } : each,
  );
  return { ...signature, parameters };
}

/** What Python really calls beneath overloads; a compiler sees the overloads alone. */
function compareRuntime(before: Declaration, after: Declaration, calling: Calling): Found[] | null {
  const [ran, runs] = [runtimeOf(before), runtimeOf(after)];
  return ran && runs && calling.comparison.language === 'python'
    ? compareSignatures(bare(ran), bare(runs), calling)
    : null;
}

function runtimeOf({ implementation, signatures = [] }: Declaration): Signature | undefined {
  return implementation ?? (signatures.length === 1 ? signatures[0] : undefined);
}

/** Overloads say what the types are; the implementation beneath says only what can be called. */
function bare(signature: Signature): Signature {
  return { parameters: signature.parameters.map((parameter) => without(parameter, 'type')) };
}
