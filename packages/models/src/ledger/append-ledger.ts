import { openMedJson } from '../json/openmed-json';
import { hashOf } from '../json/hash-of';
import { sha256 } from '../json/sha256';
import type { PointerMove } from '../pointers/pointer-move';

/** The ledger with one line more; `head`: the hash of that line. What was there is not touched. */
export function appendLedger(
  text: string,
  { event, family, pointer, edge }: PointerMove,
): { readonly text: string; readonly head: string } {
  const before = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  const last = before.trimEnd().split('\n').at(-1) ?? '';
  const { at, from, to, artifact, report, reason } = edge;
  const entry = {
    at,
    event,
    family,
    pointer,
    from,
    to,
    artifact,
    report,
    reason,
    previous: last === '' ? null : sha256(last),
  };
  const line = openMedJson({ ...entry, hash: hashOf(entry) });
  return { text: `${before}${line}\n`, head: sha256(line) };
}
