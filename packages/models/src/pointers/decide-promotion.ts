import { fail, ok, type Failure, type Result } from '@release-openmed/core';
import { artifactIdText, parseArtifactId } from '../manifest/artifact-id';
import { artifactVersion } from '../manifest/artifact-version';
import type { ManifestRow } from '../manifest/manifest-row';
import type { Thresholds } from '../gates/thresholds';
import type { GateReport } from '../gate-report/gate-report';
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

/** Decides a promotion: candidate → canary → latest, one step at a time. Asking again for what is done is no mistake. */
export function decidePromotion(
  to: 'canary' | 'latest',
  facts: ModelPromotionFacts,
): Result<PointerDecision> {
  const { report, row } = facts;
  const id = artifactIdText({ repoId: report.repoId, revision: report.revision });
  // The report may be older than the row, or made without one.
  const contradictions = row
    ? rowContradictions({ ...report, artifact: null }, row, facts.thresholds)
    : [];
  if (contradictions.length > 0) return fail(otherArtifact(id, contradictions));
  const name = row?.family ?? report.family;
  const family = familyOf(facts.state, name);
  const done = family.lineage.findLast(
    ({ edge, to: target }) => target === id && (edge === 'canary') === (to === 'canary'),
  );
  if (done && family.pointers[to] === id && done.artifact === report.inputs.artifact)
    return ok({ kind: 'already', family: name, pointer: to, edge: done });
  const replaced = family.lineage.find(
    (edge) => edge.to === id && edge.artifact !== report.inputs.artifact,
  );
  if (replaced) return fail(artifactReplaced(id));
  const rowEdit = rowEditFor(parseArtifactId(id), report.inputs.artifact, row);
  if (!rowEdit.ok) return rowEdit;
  const refusals = to === 'latest' ? soakFailures(id, family, facts) : [];
  if (refusals.length > 0) return fail(...refusals);
  return ok(move(to, id, { facts, name, family, rowEdit: to === 'latest' ? rowEdit.value : null }));
}

interface MoveFacts {
  readonly facts: ModelPromotionFacts;
  readonly name: string;
  readonly family: FamilyState;
  readonly rowEdit: PointerMove['rowEdit'];
}

function move(
  to: 'canary' | 'latest',
  id: string,
  { facts, name, family, rowEdit }: MoveFacts,
): PointerMove {
  const { report, now } = facts;
  const { pointers } = family;
  const edge: LineageEdge = {
    edge: to === 'canary' ? 'canary' : 'supersedes',
    from: pointers[to],
    to: id,
    reason: to === 'canary' ? 'every gate passed' : 'green as canary',
    artifact: report.inputs.artifact,
    report: gateReportHash(report),
    at: momentOf(now, family),
  };
  return {
    kind: 'move',
    event: 'promote',
    family: name,
    pointer: to,
    edge,
    pointers:
      to === 'canary'
        ? { ...pointers, canary: id }
        : { canary: null, latest: id, last_green: pointers.latest },
    version:
      artifactVersion(report.repoId, report.revision) ??
      report.inputs.artifact.slice('sha256:'.length, 'sha256:'.length + 12),
    rowEdit,
  };
}

function soakFailures(
  id: string,
  family: FamilyState,
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
            message: `The gate report of ${id} was measured ${report.evaluatedAt === null ? 'at a time it does not say' : `on ${report.evaluatedAt}`}, not while it was canary (from ${since} to now).`,
            fix: 'Measure the artifact again, gate that report, and promote with it.',
            where: id,
          },
        ]
      : []),
  ];
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
