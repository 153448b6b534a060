import type { Signature } from '../../surface/surface';
import type { Verdict } from '../changes/change';
import type { Found } from '../changes/found';
import { renderSignature } from '../render/render-signature';
import { asCalledBefore } from './as-called-before';
import type { Calling } from './calling';
import { compareSignatures } from './compare-signatures';

interface Overloading extends Calling {
  /** What was found of the implementation beneath. */
  readonly runtime: readonly Found[];
}

/** A new way of calling in place of an old one, and what differs. */
interface Served {
  readonly by: Signature;
  readonly found: readonly Found[];
}

/** Every old way of calling must be served by a new one; new ways that serve none are gains. */
export function compareOverloads(
  old: readonly Signature[],
  now: readonly Signature[],
  overloading: Overloading,
): Found[] {
  // Where what really runs breaks, that has been said already.
  const unserved = breaks(overloading.runtime) ? () => [] : removed;
  const services = old.map((signature, place) => {
    const candidates = now.map((by) => ({
      by,
      found: compareSignatures(signature, by, overloading),
    }));
    return (
      bestOf(candidates) ??
      covered(signature, now, overloading) ??
      (old.length === now.length ? candidates[place] : undefined)
    );
  });
  const used = new Set(services.map((served) => served?.by));
  const gained = now.length > old.length ? now.filter((each) => !used.has(each)) : [];
  return unique([
    ...services.flatMap((served, place) => served?.found ?? unserved(old[place]!)),
    ...gained.map(added),
  ]);
}

/** The candidate that differs least, unless it breaks. */
function bestOf(candidates: readonly Served[]): Served | undefined {
  const [best] = [...candidates].sort((left, right) => weight(left.found) - weight(right.found));
  return best && !breaks(best.found) ? best : undefined;
}

/** A way of calling that is gone, where another takes its calls: by what these infer. */
function covered(
  signature: Signature,
  now: readonly Signature[],
  calling: Calling,
): Served | undefined {
  const { comparison, position } = calling;
  if (comparison.language !== 'typescript' || position !== 'out') return undefined;
  const best = bestOf(
    now.flatMap((by) => {
      const called = asCalledBefore(signature, by, comparison);
      return called ? [{ by, found: compareSignatures(called.before, called.after, calling) }] : [];
    }),
  );
  if (!best) return undefined;
  const isSure = best.found.every(({ verdict }) => verdict !== 'undecided');
  return { by: best.by, found: [{ ...gone(signature), verdict: isSure ? 'none' : 'undecided' }] };
}

function breaks(found: readonly Found[]): boolean {
  return found.some(({ verdict }) => verdict === 'breaking');
}

const WEIGHTS: Readonly<Record<Verdict, number>> = {
  none: 0,
  deprecated: 1,
  additive: 1,
  undecided: 2,
  breaking: 3,
};

/** The worst verdict weighs most, then how many changes there are. */
function weight(found: readonly Found[]): number {
  return Math.max(0, ...found.map(({ verdict }) => WEIGHTS[verdict])) * 1000 + found.length;
}

function removed(signature: Signature): Found[] {
  return [gone(signature)];
}

function gone(signature: Signature): Found {
  const told = { before: renderSignature(signature), after: null };
  return { verdict: 'breaking', reason: 'overload-removed', ...told };
}

function added(signature: Signature): Found {
  const told = { before: null, after: renderSignature(signature) };
  return { verdict: 'additive', reason: 'overload-added', ...told };
}

function unique(found: readonly Found[]): Found[] {
  return [...new Map(found.map((each) => [JSON.stringify(each), each])).values()];
}
