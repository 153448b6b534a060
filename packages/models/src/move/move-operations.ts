import { ok, type FileEdit, type Operation, type Result } from '@release-openmed/core';
import { appendLedger } from '../ledger/append-ledger';
import type { ManifestRow } from '../manifest/manifest-row';
import { editRegistryState } from '../pointers/edit-registry-state';
import { familyOf } from '../pointers/family-of';
import { parseRegistryState } from '../pointers/parse-registry-state';
import type { PointerMove } from '../pointers/pointer-move';
import type { RegistryState } from '../pointers/registry-state';
import { renderGenerated, type GeneratedFacts } from '../generated/render-generated';
import { moveMessages } from './move-messages';
import { pointerTag } from './pointer-tag';

/** Where things are at the source commit. Paths are relative to the repository. */
export interface MoveFacts extends Omit<GeneratedFacts, 'state'> {
  readonly source: string;
  readonly branch: string;
  readonly state: RegistryState;
  readonly statePath: string;
  readonly stateText: string | null;
  readonly ledgerPath: string;
  readonly ledgerText: string;
  /** The whole manifest after the row edit, when the move has one. */
  readonly manifest: FileEdit | null;
  /** Files that go along: the gate report, an issue. */
  readonly also: readonly FileEdit[];
}

export interface MoveOperations {
  readonly tag: string;
  readonly operations: readonly Operation[];
}

/**
 * A move of a pointer as operations: a stamp with every file that it changes, one tag on it, the
 * branch forward to it.
 */
export function moveOperations(move: PointerMove, facts: MoveFacts): Result<MoveOperations> {
  const ledger = appendLedger(facts.ledgerText, move);
  const stateText = editRegistryState(facts.stateText, move, ledger.head);
  const state = parseRegistryState(stateText, facts.statePath);
  if (!state.ok) return state;
  const generated = renderGenerated({
    ...facts,
    state: state.value,
    rows: rowsAfter(facts.rows, move),
  });
  if (!generated.ok) return generated;
  const tag = pointerTag(move.family, move.edge, familyOf(facts.state, move.family).lineage);
  const messages = moveMessages(move, facts.source);
  const edits: readonly FileEdit[] = [
    { path: facts.statePath, text: stateText },
    { path: facts.ledgerPath, text: ledger.text },
    ...(facts.manifest === null ? [] : [facts.manifest]),
    ...generated.value,
    ...facts.also,
  ];
  return ok({
    tag,
    operations: [
      { kind: 'stamp', id: 'pointer', parent: facts.source, edits, message: messages.stamp },
      { kind: 'tag', name: tag, target: 'pointer', message: messages.tag },
      { kind: 'branch', name: facts.branch, target: 'pointer', expected: facts.source },
    ],
  });
}

/** Cards show the row as it is after the move. */
function rowsAfter(
  rows: ReadonlyMap<string, ManifestRow>,
  { rowEdit }: PointerMove,
): ReadonlyMap<string, ManifestRow> {
  const row = rowEdit === null ? undefined : rows.get(rowEdit.repoId);
  return rowEdit === null || row === undefined
    ? rows
    : new Map([...rows, [rowEdit.repoId, { ...row, ...rowEdit.values }]]);
}
