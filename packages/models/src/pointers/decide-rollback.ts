import { fail, ok, type Result } from '@release-openmed/core';
import { parseArtifactId } from '../manifest/artifact-id';
import type { ManifestRow } from '../manifest/manifest-row';
import { familyOf } from './family-of';
import { greenArtifacts } from './green-artifacts';
import { momentOf } from './moment-of';
import type { PointerDecision } from './pointer-move';
import type { FamilyState, LineageEdge, RegistryState } from './registry-state';
import { rowEditFor } from './row-edit';

export interface RollbackRequest {
  readonly family: string;
  /** An earlier green artifact; null: `last_green`. */
  readonly to: string | null;
  readonly reason: string;
}

export interface ModelRollbackFacts {
  readonly state: RegistryState;
  /** Rows at the source commit, by repository. */
  readonly rows: ReadonlyMap<string, ManifestRow>;
  /** ISO 8601, UTC. */
  readonly now: string;
}

/** Decides a rollback: `latest` := `last_green`, or a named artifact that was green. Asking twice rolls back once. */
export function decideRollback(
  request: RollbackRequest,
  { state, rows, now }: ModelRollbackFacts,
): Result<PointerDecision> {
  const family = familyOf(state, request.family);
  const { latest, last_green } = family.pointers;
  const last = family.lineage.findLast(({ edge }) => edge !== 'canary');
  const target = request.to ?? last_green;
  if (
    last?.edge === 'rolled-back' &&
    latest === last.to &&
    (target === null || target === latest)
  ) {
    return ok({ kind: 'already', family: request.family, pointer: 'latest', edge: last });
  }
  if (latest === null || target === null || target === latest) return noTarget(request, family);
  const green = greenArtifacts(family).find(({ id }) => id === target);
  if (request.to !== null && !green) return notGreen(request.to, family);
  const row = rows.get(parseArtifactId(target).repoId);
  const artifact = green?.artifact ?? row?.reproducibility_hash ?? '';
  const rowEdit = rowEditFor(parseArtifactId(target), artifact, row);
  if (!rowEdit.ok) return rowEdit;
  const edge: LineageEdge = {
    edge: 'rolled-back',
    from: latest,
    to: target,
    reason: oneLine(request.reason),
    artifact,
    report: green?.report ?? null,
    at: momentOf(now, family),
  };
  return ok({
    kind: 'move',
    event: 'rollback',
    family: request.family,
    pointer: 'latest',
    edge,
    pointers: {
      canary: family.pointers.canary === latest ? null : family.pointers.canary,
      latest: target,
      last_green: target,
    },
    version: family.versions[target] ?? '',
    rowEdit: rowEdit.value,
  });
}

function noTarget({ family }: RollbackRequest, state: FamilyState): Result<never> {
  const others = greenArtifacts(state)
    .map(({ id }) => id)
    .filter((id) => id !== state.pointers.latest);
  return fail({
    code: 'model-rollback-no-target',
    message:
      state.pointers.latest === null
        ? `${family} has no latest artifact.`
        : `${family} has no green artifact before ${state.pointers.latest}.`,
    fix:
      others.length > 0
        ? `Name one that was green: --to ${others.join(' or --to ')}.`
        : 'Gate another artifact and promote it: nx model-gate, then nx model-promote --to canary and --to latest.',
    where: family,
  });
}

function notGreen(id: string, state: FamilyState): Result<never> {
  const others = greenArtifacts(state)
    .map((artifact) => artifact.id)
    .filter((other) => other !== state.pointers.latest);
  return fail({
    code: 'model-rollback-not-green',
    message: `${id} was never latest with every gate passed, or was rolled back itself.`,
    fix:
      others.length > 0
        ? `Green before: ${others.join(', ')}.`
        : 'Leave --to out, or gate and promote another artifact.',
    where: id,
  });
}

/** A reason stands in a line of the ledger, of a message and of an issue: more lines could pass for something else there. */
function oneLine(reason: string): string {
  return reason.replace(/\s+/g, ' ').trim();
}
