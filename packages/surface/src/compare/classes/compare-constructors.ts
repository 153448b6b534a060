import type { Language } from '../../surface/surface';
import { without } from '../../text/without';
import type { Found } from '../changes/found';
import type { Descent } from '../parts/comparing';
import { putUnder } from '../parts/put-under';
import { renderDeclaration } from '../render/render-declaration';
import type { Comparison } from '../sides/comparison';
import type { Constructor } from './constructor-of';
import { constructorOf } from './constructor-of';

const NAMES: Readonly<Record<Language, string>> = {
  python: '__init__',
  typescript: 'constructor',
};

/** Compares how instances of two classes are made. */
export function compareConstructors({ comparison, recur }: Descent): Found[] {
  const [old, now] = [constructorOf(comparison.before), constructorOf(comparison.after)];
  const name = NAMES[comparison.language];
  if (!old || !now) return old || now ? [takenOver(name, old, now)] : [];
  if (isOfOneBase(old, now, comparison)) return [];
  // A constructor's deprecation is its class's, and is told there.
  return recur(without(old.declaration, 'deprecation'), without(now.declaration, 'deprecation'), {
    comparison,
    position: 'out',
  }).map((each) => putUnder({ name, line: now.declaration.line }, each));
}

/**
 * Taking over, or giving back, what a base outside does: whether the two agree is not written here.
 */
function takenOver(name: string, old: Constructor | null, now: Constructor | null): Found {
  return {
    verdict: 'undecided',
    reason: 'definition-unknown',
    member: name,
    before: old && renderDeclaration(old.declaration),
    after: now && renderDeclaration(now.declaration),
  };
}

/** Both from one public base: that is the base's matter. */
function isOfOneBase(old: Constructor, now: Constructor, { before }: Comparison): boolean {
  return (
    old.owner === now.owner &&
    old.owner !== before.symbol.origin &&
    before.index.isPublic(old.owner)
  );
}
