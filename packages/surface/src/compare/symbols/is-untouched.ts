import type { PublicSymbol } from '../../surface/surface';
import type { Bases } from '../sides/bases-of';
import { basesOf } from '../sides/bases-of';
import { sameDeclaration } from '../sides/same-declaration';
import type { SurfaceIndex } from '../sides/surface-index';

/**
 * Whether a declaration is written as before, with names that mean what they meant: nothing of it
 * can differ, unless a base elsewhere does.
 */
export function isUntouched(
  old: PublicSymbol,
  now: PublicSymbol,
  [before, after]: readonly [SurfaceIndex, SurfaceIndex],
): boolean {
  if (!isWrittenAlike(old, now)) return false;
  if (!old.declaration.bases?.length) return true;
  return haveSameBases(basesOf(old, before), basesOf(now, after));
}

function isWrittenAlike(old: PublicSymbol, now: PublicSymbol): boolean {
  return (
    old.typeOnly === now.typeOnly &&
    sameDeclaration(old.declaration, now.declaration) &&
    sameDeclaration(old.refs, now.refs)
  );
}

function haveSameBases(old: Bases, now: Bases): boolean {
  return (
    old.known.length === now.known.length &&
    old.outside.join() === now.outside.join() &&
    old.known.every((base, place) =>
      sameDeclaration(base.declaration, now.known[place]!.declaration),
    )
  );
}
