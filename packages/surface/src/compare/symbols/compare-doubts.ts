import type { Doubt, Surface } from '../../surface/surface';
import { without } from '../../text/without';
import type { Change } from '../changes/change';
import type { SurfaceIndex } from '../sides/surface-index';

/** Doubts whose fingerprint is source text that a reader can make something of. */
const TELLING = new Set(['star-external', 'all-computed', 'dynamic-module', 'exports-missing']);

/** One `undecided` change for every part of the surface that cannot be known and is not known to be as it was. */
export function compareDoubts(before: Surface, after: Surface): Change[] {
  const key = (doubt: Doubt) => `${doubt.scope}\n${doubt.code}\n${doubt.fingerprint}`;
  const [old, now] = [new Set(before.doubts.map(key)), new Set(after.doubts.map(key))];
  const fresh = after.doubts.filter((doubt) => !old.has(key(doubt)));
  const told = new Set(fresh.map((doubt) => `${doubt.scope}\n${doubt.code}`));
  const gone = before.doubts.filter(
    (doubt) => !now.has(key(doubt)) && !told.has(`${doubt.scope}\n${doubt.code}`),
  );
  return [
    ...fresh.map((doubt) => undecided(doubt, 'after')),
    ...gone.map((doubt) => undecided(doubt, 'before')),
  ];
}

function undecided(
  { scope, code, file, line, fingerprint }: Doubt,
  side: 'before' | 'after',
): Change {
  const text = TELLING.has(code) ? fingerprint.slice(0, 200) : code;
  return {
    symbol: scope,
    verdict: 'undecided',
    reason: code,
    before: side === 'before' ? text : null,
    after: side === 'after' ? text : null,
    place: { file, line },
  };
}

/**
 * Takes back verdicts that rest on what could not be read: names of a file that does not parse, names that a computed `__all__` may
 * or may not list, a removal where a star import from outside may still bring the name.
 */
export function withDoubts(
  changes: readonly Change[],
  before: SurfaceIndex,
  after: SurfaceIndex,
): Change[] {
  const doubts = [...before.surface.doubts, ...after.surface.doubts];
  if (doubts.length === 0) return [...changes];
  const scopes = new Map<string, Doubt[]>();
  for (const doubt of doubts) scopes.set(doubt.scope, [...(scopes.get(doubt.scope) ?? []), doubt]);
  return changes.map((change) => {
    const symbols = [...symbolsOf(change.symbol, before), ...symbolsOf(change.symbol, after)];
    const places = new Set(
      symbols.flatMap((symbol) => [symbol.name, symbol.entryPoint, homeOf(symbol.origin)]),
    );
    const doubt = [...places]
      .flatMap((place) => scopes.get(place) ?? [])
      .find((each) => concerns(each, change));
    const own = symbols.find((symbol) => symbol.doubt)?.doubt;
    const code = doubt?.code ?? own;
    return code === undefined || change.verdict === 'none'
      ? change
      : { ...without(change, 'subject'), verdict: 'undecided', reason: code };
  });
}

/** The symbol that a change is about: its name, or that of the symbol whose member it names. */
function symbolsOf(name: string, index: SurfaceIndex): SurfaceIndex['surface']['symbols'] {
  for (let at = name; at !== ''; at = at.slice(0, Math.max(at.lastIndexOf('.'), 0))) {
    const found = index.byName.get(at);
    if (found) return found;
  }
  return [];
}

function homeOf(origin: string): string {
  return origin.slice(
    0,
    Math.max(origin.lastIndexOf('#'), origin.lastIndexOf('#') < 0 ? origin.lastIndexOf('.') : 0),
  );
}

function concerns(doubt: Doubt, change: Change): boolean {
  return !doubt.namesOnly || change.reason === 'removed' || change.reason === 'added';
}
