import type { TypeTerm } from '../../surface/surface';
import type { Comparison } from '../sides/comparison';
import { sameDeclaration } from '../sides/same-declaration';
import { expandName } from './expand-name';
import { relateExtremes } from './relate-extremes';
import { relateForms } from './relate-forms';
import { relateNames } from './relate-names';
import { relateUnions } from './relate-unions';
import type { Relate, Relation } from './relation';
import { spellOut } from './spell-out';
import { unionOf } from './union-of';

/** Types nested or expanded deeper are not followed. */
const MAX_DEPTH = 24;
/** Names opened within one another: beyond this the comparison would cost more than it tells. */
const MAX_OPENED = 6;

interface Relating {
  readonly comparison: Comparison;
  readonly depth?: number;
}

/**
 * Compares two types as far as the sources of the package tell: by what is written, by what the
 * names mean, by what they stand for. Never guesses: what the sources do not tell is `unknown`.
 */
export function relateTypes(
  before: TypeTerm,
  after: TypeTerm,
  { comparison, depth = 0 }: Relating,
): Relation {
  if (isSame(before, after, comparison)) return 'same';
  if (depth > MAX_DEPTH || comparison.budget.left-- <= 0) return 'unknown';
  const recur: Relate = (one, other) => relateTypes(one, other, { comparison, depth: depth + 1 });
  return (
    relateSpelled(before, after, { comparison, depth }) ??
    relateExtremes(before, after) ??
    relateMeanings(before, after, { comparison, recur }) ??
    relateOpened(before, after, { comparison, depth }) ??
    relateForms(before, after, recur)
  );
}

function isSame(before: TypeTerm, after: TypeTerm, { renamed }: Comparison): boolean {
  if (renamed.size === 0) return sameDeclaration(before, after);
  const spelled = JSON.stringify(before, (key, value: unknown) =>
    key === 'name' && typeof value === 'string' ? (renamed.get(value) ?? value) : value,
  );
  return spelled === JSON.stringify(after);
}

/** By what type functions say; `null` where neither type is one. */
function relateSpelled(
  before: TypeTerm,
  after: TypeTerm,
  { comparison, depth = 0 }: Relating,
): Relation | null {
  const old = spellOut(before, comparison.before);
  const now = spellOut(after, comparison.after);
  if (!old && !now) return null;
  return relateTypes(old ?? before, now ?? after, { comparison, depth: depth + 1 });
}

/** By unions, written or named, and by names; `null` where neither tells. */
function relateMeanings(
  before: TypeTerm,
  after: TypeTerm,
  { comparison, recur }: { readonly comparison: Comparison; readonly recur: Relate },
): Relation | null {
  const old = unionOf(before, comparison.before);
  const now = unionOf(after, comparison.after);
  if (before.kind === 'name' && after.kind === 'name' && !(old && now)) {
    const named = relateNames(before, after, { comparison, recur });
    if (named !== 'unknown') return named;
  }
  return old || now ? relateUnions(old ?? [before], now ?? [after], recur) : null;
}

/** By what the names stand for; `null` where they stand for nothing more. */
function relateOpened(
  before: TypeTerm,
  after: TypeTerm,
  { comparison, depth = 0 }: Relating,
): Relation | null {
  const pair = JSON.stringify([before, after]);
  if (comparison.assumed.has(pair)) return 'same';
  const old = expandName(before, comparison.before);
  const now = expandName(after, comparison.after);
  if ((!old && !now) || comparison.assumed.size >= MAX_OPENED) return null;
  return relateTypes(old ?? before, now ?? after, {
    comparison: { ...comparison, assumed: new Set([...comparison.assumed, pair]) },
    depth: depth + 1,
  });
}
