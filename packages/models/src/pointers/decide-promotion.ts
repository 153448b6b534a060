import { fail, ok, type Failure, type Result } from '@release-openmed/core';
import { artifactIdText, parseArtifactId } from '../manifest/artifact-id';
import { artifactVersion } from '../manifest/artifact-version';
import type { ManifestRow } from '../manifest/manifest-row';
import type { Thresholds } from '../gates/thresholds';
import type { GateReport } from '../gate-report/gate-report';
import { familyName } from '../gate-report/family-name';
import { gateReportHash } from '../gate-report/gate-report-hash';
import { rowContradictions } from '../gate-report/row-contradictions';
import { familyOf } from './family-of';
import { momentOf } from './moment-of';
import type { PointerDecision, PointerMove } from './pointer-move';
import type { FamilyState, LineageEdge, RegistryState } from './registry-state';
import { rowEditFor } from './row-edit';

export interface ModelPromotionFacts {
  readonly state: RegistryState;
  /** A report that `checkPromotable` let through. */
  readonly report: GateReport & { readonly inputs: { readonly artifact: string } };
  /** The row of the report's repository at the source commit. */
  readonly row: ManifestRow | undefined;
  readonly thresholds: Thresholds;
  /** ISO 8601, UTC. */
  readonly now: string;
  readonly soakHours: number;
}

/**
 * Decides a promotion: candidate → canary → latest, one step at a time. Asking again for what is
 * done is no mistake.
 */
export function decidePromotion(
  to: 'canary' | 'latest',
  facts: ModelPromotionFacts,
): Result<PointerDecision> {
  const { report, row, state, thresholds } = facts;
  const id = artifactIdText({ repoId: report.repoId, revision: report.revision });
  // The report may be older than the row, or made without one.
  const contradictions = rowContradictions({ ...report, artifact: null }, row, thresholds);
  if (contradictions.length > 0) return fail(otherArtifact(id, contradictions));
  const { artifact } = report.inputs;
  const name = familyName(report, row);
  const step: Step = { to, id, artifact, name, family: familyOf(state, name) };
  const done = doneBefore(step);
  if (done !== null) return ok({ kind: 'already', family: name, pointer: to, edge: done });
  if (namesAnother(step)) return fail(artifactReplaced(id));
  const rowEdit = rowEditFor(parseArtifactId(id), artifact, row);
  if (!rowEdit.ok) return rowEdit;
  if (to === 'canary') return ok(move(step, facts, null));
  const refusals = soakFailures(step, facts);
  return refusals.length > 0 ? fail(...refusals) : ok(move(step, facts, rowEdit.value));
}

/** One step of one artifact. `name`: of the family, as pointers are kept by it. */
interface Step {
  readonly to: 'canary' | 'latest';
  readonly id: string;
  /** Reproducibility hash. */
  readonly artifact: string;
  readonly name: string;
  readonly family: FamilyState;
}

/** What led to where this step would lead; null: it is still to be done. */
function doneBefore({ to, id, artifact, family }: Step): LineageEdge | null {
  const last = family.lineage.findLast(
    (edge) => edge.to === id && (edge.edge === 'canary') === (to === 'canary'),
  );
  return last !== undefined && family.pointers[to] === id && last.artifact === artifact
    ? last
    : null;
}

/** Whether the same name stood for another artifact before. */
function namesAnother({ id, artifact, family }: Step): boolean {
  return family.lineage.some((edge) => edge.to === id && edge.artifact !== artifact);
}

function move(
  { to, id, artifact, name, family }: Step,
  { report, now }: ModelPromotionFacts,
  rowEdit: PointerMove['rowEdit'],
): PointerMove {
  const { pointers } = family;
  const kind = KINDS[to];
  return {
    kind: 'move',
    event: 'promote',
    family: name,
    pointer: to,
    edge: {
      edge: kind.edge,
      from: pointers[to],
      to: id,
      reason: kind.reason,
      artifact,
      report: gateReportHash(report),
      at: momentOf(now, family),
    },
    pointers: { ...pointers, ...kind.pointers(id, pointers) },
    version:
      artifactVersion(report.repoId, report.revision) ??
      artifact.slice('sha256:'.length, 'sha256:'.length + 12),
    rowEdit,
  };
}

/** What a step to either pointer is. */
const KINDS = {
  canary: {
    edge: 'canary',
    reason: 'every gate passed',
    pointers: (id: string) => ({ canary: id }),
  },
  latest: {
    edge: 'supersedes',
    reason: 'green as canary',
    pointers: (id: string, { latest }: FamilyState['pointers']) => ({
      canary: null,
      latest: id,
      last_green: latest,
    }),
  },
} as const;

function soakFailures(
  { id, family }: Step,
  { report, now, soakHours }: ModelPromotionFacts,
): readonly Failure[] {
  if (family.pointers.canary !== id) {
    return [
      {
        code: 'model-canary-required',
        message: `${id} is not the canary of ${report.family}.`,
        fix: `Make it canary first: nx model-promote <project> --repo-id ${id} --to canary.`,
        where: id,
      },
    ];
  }
  const since = family.lineage.findLast(({ edge, to }) => edge === 'canary' && to === id)?.at;
  if (since === undefined || soakHours === 0) return [];
  const ends = new Date(Date.parse(since) + soakHours * 3_600_000).toISOString();
  return [
    ...(Date.parse(now) < Date.parse(ends)
      ? [
          {
            code: 'model-canary-soaking',
            message: `${id} is canary since ${since} and stays it for ${soakHours} hours, until ${ends}.`,
            fix: 'Wait until then.',
            where: id,
          },
        ]
      : []),
    ...(report.evaluatedAt === null || report.evaluatedAt < since || report.evaluatedAt > now
      ? [
          {
            code: 'model-canary-report-missing',
            message: `The gate report of ${id} was measured ${measured(report)}, not while it was canary (from ${since} to now).`,
            fix: 'Measure the artifact again, gate that report, and promote with it.',
            where: id,
          },
        ]
      : []),
  ];
}

function measured({ evaluatedAt }: GateReport): string {
  return evaluatedAt === null ? 'at a time it does not say' : `on ${evaluatedAt}`;
}

function otherArtifact(id: string, contradictions: readonly string[]): Failure {
  return {
    code: 'model-report-other-artifact',
    message: `The report of ${id} judges another artifact than the manifest has: ${contradictions.join(', ')} differ.`,
    fix: 'Gate the artifact again with the row of the manifest as it is.',
    where: id,
  };
}

function artifactReplaced(id: string): Failure {
  return {
    code: 'model-artifact-replaced',
    message: `${id} was promoted before with another reproducibility hash: one name would stand for two artifacts.`,
    fix: 'Give the row of the manifest a "revision", or publish the new artifact under a new repository suffix.',
    where: id,
  };
}
