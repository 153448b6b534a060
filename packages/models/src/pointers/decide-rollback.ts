import { fail, ok, type Result } from '@release-openmed/core';
import { parseArtifactId } from '../manifest/artifact-id';
import type { ManifestRow } from '../manifest/manifest-row';
import { familyOf } from './family-of';
import { greenArtifacts, type GreenArtifact } from './green-artifacts';
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

/**
 * Decides a rollback: `latest` := `last_green`, or a named artifact that was green. Asking twice
 * rolls back once.
 */
export function decideRollback(
  request: RollbackRequest,
  facts: ModelRollbackFacts,
): Result<PointerDecision> {
  const family = familyOf(facts.state, request.family);
  const { latest, last_green } = family.pointers;
  const target = request.to ?? last_green;
  const done = lastRollback(family, target);
  if (done !== null)
    return ok({ kind: 'already', family: request.family, pointer: 'latest', edge: done });
  if (latest === null || target === null || target === latest) return noTarget(request, family);
  const green = greenArtifacts(family).find(({ id }) => id === target);
  if (request.to !== null && !green) return notGreen(request.to, family);
  return moveBack(request, facts, {
    family,
    from: latest,
    to: green ?? { id: target, artifact: null, report: null },
  });
}

/** The rollback that already led to where another would lead; null: there is none. */
function lastRollback(
  { pointers: { latest }, lineage }: FamilyState,
  target: string | null,
): LineageEdge | null {
  const last = lineage.findLast(({ edge }) => edge !== 'canary');
  const stands = last?.edge === 'rolled-back' && last.to === latest;
  return stands && (target === null || target === latest) ? last : null;
}

interface Way {
  readonly family: FamilyState;
  readonly from: string;
  readonly to: GreenArtifact;
}

function moveBack(
  request: RollbackRequest,
  { rows, now }: ModelRollbackFacts,
  { family, from, to }: Way,
): Result<PointerDecision> {
  const id = parseArtifactId(to.id);
  const row = rows.get(id.repoId);
  const artifact = to.artifact ?? row?.reproducibility_hash ?? '';
  const rowEdit = rowEditFor(id, artifact, row);
  if (!rowEdit.ok) return rowEdit;
  const { canary } = family.pointers;
  return ok({
    kind: 'move',
    event: 'rollback',
    family: request.family,
    pointer: 'latest',
    edge: {
      edge: 'rolled-back',
      from,
      to: to.id,
      reason: oneLine(request.reason),
      artifact,
      report: to.report,
      at: momentOf(now, family),
    },
    pointers: { canary: canary === from ? null : canary, latest: to.id, last_green: to.id },
    version: family.versions[to.id] ?? '',
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

/**
 * A reason stands in a line of the ledger, of a message and of an issue: more lines could pass for
 * something else there.
 */
function oneLine(reason: string): string {
  return reason.replace(/\s+/g, ' ').trim();
}
