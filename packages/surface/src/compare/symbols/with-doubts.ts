import type { DiagnosticCode, Doubt, PublicSymbol } from '../../surface/surface';
import { without } from '../../text/without';
import type { Change } from '../changes/change';
import { groupBy } from '../sides/group-by';
import type { SurfaceIndex } from '../sides/surface-index';

/**
 * Takes back verdicts that rest on what could not be read: names of a file that does not parse,
 * names that a computed `__all__` may or may not list, a removal where a star import from outside
 * may still bring the name.
 */
export function withDoubts(
  changes: readonly Change[],
  before: SurfaceIndex,
  after: SurfaceIndex,
): readonly Change[] {
  const doubts = [...before.surface.doubts, ...after.surface.doubts];
  if (doubts.length === 0) return changes;
  const byScope = groupBy(doubts, (doubt) => doubt.scope);
  return changes.map((change) => {
    const symbols = [before, after].flatMap((index) => symbolsOf(change.symbol, index));
    const reason = doubtAbout(change, symbols, byScope);
    return reason === undefined || change.verdict === 'none'
      ? change
      : { ...without(change, 'subject'), verdict: 'undecided', reason };
  });
}

/** The symbol that a change is about: its name, or that of the symbol whose member it names. */
function symbolsOf(name: string, index: SurfaceIndex): readonly PublicSymbol[] {
  for (let at = name; at !== ''; at = beforeLast(at, '.')) {
    const found = index.byName.get(at);
    if (found) return found;
  }
  return [];
}

/** What is in doubt where the symbols are exported or defined, else about one of them itself. */
function doubtAbout(
  change: Change,
  symbols: readonly PublicSymbol[],
  byScope: ReadonlyMap<string, readonly Doubt[]>,
): DiagnosticCode | undefined {
  const scopes = new Set(
    symbols.flatMap(({ name, entryPoint, origin }) => [name, entryPoint, homeOf(origin)]),
  );
  const doubt = [...scopes]
    .flatMap((scope) => byScope.get(scope) ?? [])
    .find((each) => concerns(each, change));
  return doubt?.code ?? symbols.find((symbol) => symbol.doubt)?.doubt;
}

/** The file or module of an origin. */
function homeOf(origin: string): string {
  return beforeLast(origin, origin.includes('#') ? '#' : '.');
}

function beforeLast(text: string, mark: string): string {
  return text.slice(0, Math.max(text.lastIndexOf(mark), 0));
}

function concerns({ namesOnly }: Doubt, { reason }: Change): boolean {
  return !namesOnly || reason === 'removed' || reason === 'added';
}
