import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import type { ExecutorContext } from '@nx/devkit';
import { all, fail, ok, type Result } from '@release-openmed/core';
import {
  NEWEST_GATE_SET,
  baselineKey,
  checkPromotable,
  decidePromotion,
  hashOf,
  parseGateReport,
  gateReportHash,
  type PromotionTerms,
} from '@release-openmed/models';
import type { Report } from '../../report/console-report';
import { findPath } from '../find-path';
import type { ModelFacts } from '../gather-model-facts';
import type { ModelFiles } from '../model-files';
import { modelProject, type ModelProject } from '../model-project';
import { newestGateReport, type FoundReport } from '../newest-gate-report';
import { verifyReport } from '../signing/verify-report';
import { movePointer, type PointerDecided } from './move-pointer';
import { nowOf } from '../../options/now-of';
import type { PointerOptions } from './pointer-options';

export interface ModelPromoteOptions extends PointerOptions {
  readonly repoId: string;
  readonly to: 'canary' | 'latest';
  /** A gate report; by default the newest of the artifact in the folder of gate reports. */
  readonly gateReport?: string;
}

/** `nx model-promote`: candidate → canary → latest, by a signed report of that very artifact. */
export async function runModelPromote(
  options: ModelPromoteOptions,
  context: ExecutorContext,
  report: Report,
): Promise<boolean> {
  const project = modelProject(context);
  const promoted = project.ok
    ? await promote(options, project.value, { context, report })
    : project;
  if (!promoted.ok) report.fail(promoted.failures);
  return promoted.ok;
}

async function promote(
  options: ModelPromoteOptions,
  project: ModelProject,
  { context, report }: { context: ExecutorContext; report: Report },
): Promise<Result<unknown>> {
  const given = all([nowOf(options), await findReport(options, project, context)]);
  if (!given.ok) return given;
  const [now, found] = given.value;
  const { repoId, family } = found.report;
  return movePointer(
    {
      wanted: { alsoFamilies: [family], alsoRepositories: [repoId] },
      decide: (facts, files) => decide({ options, project, found, now }, facts, files),
      followUps: () => Promise.resolve([]),
    },
    { project, options, report },
  );
}

interface Promotion {
  readonly options: ModelPromoteOptions;
  readonly project: ModelProject;
  readonly found: FoundReport;
  readonly now: string;
}

async function decide(
  { options, project: { config }, found, now }: Promotion,
  facts: ModelFacts,
  files: ModelFiles,
): Promise<Result<PointerDecided>> {
  if (facts.pointerFailures.length > 0) return fail(...facts.pointerFailures);
  const { report, text, path } = found;
  const signers = (await files.text(config.signing.allowedSigners)) ?? '';
  const allowed = checkPromotable(report, {
    artifactId: options.repoId,
    signer: await verifyReport(report, signers, path),
    rules: rulesNow(report, facts, config.milestone),
    where: path,
  });
  if (!allowed.ok) return allowed;
  const decided = decidePromotion(options.to, {
    state: facts.state,
    report: allowed.value,
    row: facts.manifest.rows.get(report.repoId),
    now,
    soakHours: config.soakHours,
    thresholds: facts.thresholds,
  });
  if (!decided.ok) return decided;
  // In a folder of its own: a file that lies untracked in someone's folder would keep their branch
  // from following.
  const kept = `${config.promoted}/${gateReportHash(report).slice('sha256:'.length, 'sha256:'.length + 16)}.json`;
  return ok({
    decision: decided.value,
    also: (await files.text(kept)) === text ? [] : [{ path: kept, text }],
  });
}

function rulesNow(
  report: FoundReport['report'],
  { thresholds, leakageTargets, baseline }: ModelFacts,
  milestone: string,
): PromotionTerms['rules'] {
  return {
    thresholds: hashOf(thresholds),
    leakageTargets: hashOf(leakageTargets),
    baseline: baseline.get(baselineKey(report, thresholds))?.hash ?? null,
    milestone,
    gateSet: NEWEST_GATE_SET,
  };
}

async function findReport(
  { gateReport, repoId }: ModelPromoteOptions,
  project: ModelProject,
  { cwd }: ExecutorContext,
): Promise<Result<FoundReport>> {
  const { config, root, workspaceRoot } = project;
  if (gateReport === undefined) {
    const newest = await newestGateReport(project, repoId);
    return newest !== null
      ? ok(newest)
      : fail({
          code: 'model-gate-report-missing',
          message: `${config.reports} has no gate report of ${repoId}.`,
          fix: 'Gate the candidate first: nx model-gate <project> --report <file>. Or name its report with --gate-report.',
          where: config.reports,
        });
  }
  const file = findPath(gateReport, [cwd, workspaceRoot, root]);
  const text = await readFile(file, 'utf8').catch(() => null);
  const path = relative(root, file);
  if (text === null)
    return fail({
      code: 'model-gate-report-missing',
      message: `There is no gate report at ${gateReport}.`,
      fix: 'Name a file that model-gate wrote.',
      where: path,
    });
  const parsed = parseGateReport(text, path);
  return parsed.ok ? ok({ report: parsed.value, text, path }) : parsed;
}
