import type { Doubt, Surface } from '../../surface/surface';
import type { Change } from '../changes/change';

/** Doubts whose fingerprint is source text that a reader can make something of. */
const TELLING = new Set(['star-external', 'all-computed', 'dynamic-module', 'exports-missing']);

/**
 * One `undecided` change for every part of the surface that cannot be known and is not known to be
 * as it was.
 */
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
    seen: 'runtime',
    before: side === 'before' ? text : null,
    after: side === 'after' ? text : null,
    place: { file, line },
  };
}
