import type { Declaration, Signature } from '../../surface/surface';
import { without } from '../../text/without';
import type { Found } from '../changes/found';
import type { Calling } from './calling';
import { compareOverloads } from './compare-overloads';
import { compareSignatures } from './compare-signatures';

/** Compares all the ways of calling two declarations. */
export function compareCallables(before: Declaration, after: Declaration, outer: Calling): Found[] {
  const [old, now] = [before.signatures ?? [], after.signatures ?? []];
  const calling: Calling = { ...outer, untyped: Boolean(before.untyped || after.untyped) };
  if (old.length === 1 && now.length === 1) return compareSignatures(old[0]!, now[0]!, calling);
  const runtime = compareRuntime(before, after, outer);
  return [...runtime, ...compareOverloads(old, now, { ...calling, runtime })];
}

/** What Python really calls beneath overloads; a compiler sees the overloads alone. */
function compareRuntime(before: Declaration, after: Declaration, calling: Calling): Found[] {
  const [ran, runs] = [runtimeOf(before), runtimeOf(after)];
  return ran && runs && calling.comparison.language === 'python'
    ? compareSignatures(bare(ran), bare(runs), calling)
    : [];
}

function runtimeOf({ implementation, signatures = [] }: Declaration): Signature | undefined {
  return implementation ?? (signatures.length === 1 ? signatures[0] : undefined);
}

/** Overloads say what the types are; the implementation beneath says only what can be called. */
function bare(signature: Signature): Signature {
  return { parameters: signature.parameters.map((parameter) => without(parameter, 'type')) };
}
