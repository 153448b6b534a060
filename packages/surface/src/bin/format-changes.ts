import type { Change, Verdict } from '../compare/changes/change';
import type { FolderComparison } from './compare-folders';

const ORDER: readonly Verdict[] = ['breaking', 'undecided', 'deprecated', 'additive', 'none'];

/** Comparisons as text for people: what breaks first. */
export function formatChanges(results: readonly FolderComparison[]): string {
  return results.map(formatOne).join('\n');
}

function formatOne({ package: name, language, changes, diagnostics }: FolderComparison): string {
  const counts = ORDER.map(
    (verdict) => [verdict, changes.filter((change) => change.verdict === verdict)] as const,
  ).filter(([, list]) => list.length > 0);
  const summary =
    counts.map(([verdict, list]) => `${list.length} ${verdict}`).join(', ') || 'no change';
  const lines = counts.flatMap(([verdict, list]) => [`\n${verdict}`, ...list.map(formatChange)]);
  const troubles = [
    ...diagnostics.before.map((each) => ({ side: 'before', ...each })),
    ...diagnostics.after.map((each) => ({ side: 'after', ...each })),
  ];
  const notes = troubles.map(
    (each) => `  ${each.side}: ${each.file}:${each.line} ${each.code}: ${each.message}`,
  );
  return [
    `${name} (${language}): ${summary}`,
    ...lines,
    ...(notes.length > 0 ? ['\nnotes', ...notes] : []),
    '',
  ].join('\n');
}

function formatChange(change: Change): string {
  const { symbol, reason, seen, subject, before, after, place, renamedTo } = change;
  const what =
    before !== null && after !== null ? `${before}  →  ${after}` : (before ?? after ?? '');
  const where = place ? `  (${place.file}:${place.line})` : '';
  const about = subject === undefined ? '' : ` [${subject}]`;
  const shows = seen === 'types' ? ', in types only' : '';
  const now = renamedTo === undefined ? '' : `, now ${renamedTo}`;
  return `  ${symbol}  ${reason}${about}${now}${shows}${where}\n      ${what}`;
}
