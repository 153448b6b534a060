import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ExecutorContext } from '@nx/devkit';
import { all, escapeTerminal, fail, ok, type Failure, type Result } from '@release-openmed/core';
import {
  gateCandidate,
  parseCandidateReport,
  writeGateReport,
  type CandidateReport,
  type GateReport,
  type GateRules,
  type ManifestRow,
} from '@release-openmed/models';
import type { Report } from '../../report/console-report';
import { findPath } from '../find-path';
import { gatherModelFacts, type ModelFacts } from '../gather-model-facts';
import { modelProject, type ModelProject } from '../model-project';
import { readSigningKey, type SigningKey } from '../signing/read-signing-key';
import { signReport } from '../signing/sign-report';
import { tool } from '../../report/tool';
import { workingFiles } from '../working-files';
import { writeFileAtomically } from '../write-file-atomically';
import { reportFolder } from './report-folder';
import { listCandidates, type CandidateFile } from './list-candidates';
import type { ModelGateOptions } from './model-gate-options';

interface Read {
  readonly file: CandidateFile;
  readonly candidate: CandidateReport;
}

/** Judges candidates and writes a gate report for each; true when every one is RELEASABLE. */
export async function runModelGate(
  options: ModelGateOptions,
  context: ExecutorContext,
  report: Report,
): Promise<boolean> {
  const project = modelProject(context);
  const gated = project.ok ? await gate(options, project.value, { context, report }) : project;
  if (!gated.ok) report.fail(gated.failures);
  return gated.ok;
}

async function gate(
  options: ModelGateOptions,
  project: ModelProject,
  { context, report }: { context: ExecutorContext; report: Report },
): Promise<Result<void>> {
  const { config, root, workspaceRoot } = project;
  const key = await readSigningKey(config.signing, process.env, workspaceRoot);
  const files = await candidateFiles(options, project, context);
  const given = all([key, files]);
  if (!given.ok) return given;
  const [signingKey, named] = given.value;

  const { candidates, failures } = await readCandidates(named, options.family);
  const { facts, failures: broken } = await gatherModelFacts(workingFiles(root), config, {
    alsoRepositories: candidates.map(({ candidate }) => candidate.repoId),
  });
  if (broken.length > 0) return fail(...broken);
  const out = reportFolder(options, project);
  const gated = await gateAll(
    candidates,
    {
      rules: rulesOf(facts, options.milestone ?? config.milestone),
      rows: facts.manifest.rows,
      key: signingKey,
      out,
    },
    report,
  );
  const { quarantined } = gated;
  const releasable = candidates.length - quarantined - gated.failures.length;
  report.print(
    `${candidates.length} gated: ${releasable} RELEASABLE, ${quarantined} QUARANTINED. Reports are in ${out}.`,
  );
  if (signingKey === null)
    report.print(
      `The reports are not signed, so nothing can be promoted by them: ${config.signing.keyEnv} is not set.`,
    );
  const problems = [
    ...failures,
    ...gated.failures,
    ...(quarantined > 0 ? [quarantineFailure(quarantined, candidates.length)] : []),
  ];
  return problems.length > 0 ? fail(...problems) : ok(undefined);
}

/** More candidates than a person reads about: then only what failed is told. */
const FEW = 10;

async function gateAll(
  candidates: readonly Read[],
  run: GateRun,
  report: Report,
): Promise<{ readonly quarantined: number; readonly failures: readonly Failure[] }> {
  const failures: Failure[] = [];
  let quarantined = 0;
  for (const read of candidates) {
    const written = await gateOne(read, run);
    if (!written.ok) {
      failures.push(...written.failures);
      continue;
    }
    const failed = written.value.decision === 'QUARANTINED';
    if (failed) quarantined += 1;
    if (failed || candidates.length <= FEW) report.print(describe(written.value, read.file.name));
  }
  return { quarantined, failures };
}

function quarantineFailure(quarantined: number, count: number): Failure {
  return {
    code: 'model-quarantined',
    message: `${quarantined} of ${count} candidates are QUARANTINED.`,
    fix: 'The failing gates are named above and in the gate reports.',
  };
}

/** Gating nothing is a mistake, except for a family of which there just is no candidate. */
async function candidateFiles(
  { report, family }: ModelGateOptions,
  { root, workspaceRoot, config }: ModelProject,
  { cwd }: ExecutorContext,
): Promise<Result<readonly CandidateFile[]>> {
  const path =
    report === undefined
      ? join(root, config.candidates)
      : findPath(report, [cwd, workspaceRoot, root]);
  if (report === undefined && family !== undefined && !existsSync(path)) return ok([]);
  const files = await listCandidates(path);
  if (!files.ok || files.value.length > 0 || family !== undefined) return files;
  return fail({
    code: 'model-report-missing',
    message: `There is no candidate report in ${path}.`,
    fix: 'Name a report, a folder of reports or a queue with --report.',
    where: path,
  });
}

/** Reports that cannot be read do not stop the others. */
async function readCandidates(
  files: readonly CandidateFile[],
  family: string | undefined,
): Promise<{ candidates: readonly Read[]; failures: readonly Failure[] }> {
  const candidates: Read[] = [];
  const failures: Failure[] = [];
  for (const file of files) {
    const text = await readFile(file.path, 'utf8').catch(() => null);
    const parsed =
      text === null
        ? fail({
            code: 'model-report-missing',
            message: `There is no candidate report at ${file.path}.`,
            fix: 'Correct the queue.',
            where: file.path,
          })
        : parseCandidateReport(text, file.path);
    if (!parsed.ok) failures.push(...parsed.failures);
    else if (family === undefined || parsed.value.family === family)
      candidates.push({ file, candidate: parsed.value });
  }
  return { candidates, failures };
}

function rulesOf(
  { thresholds, leakageTargets, baseline }: ModelFacts,
  milestone: string,
): GateRules {
  return { thresholds, leakageTargets, baseline, milestone, tool: tool() };
}

interface GateRun {
  readonly rules: GateRules;
  readonly rows: ReadonlyMap<string, ManifestRow>;
  readonly key: SigningKey | null;
  readonly out: string;
}

async function gateOne(
  { file, candidate }: Read,
  { rules, rows, key, out }: GateRun,
): Promise<Result<GateReport>> {
  const path = join(out, file.name);
  if (resolve(path) === resolve(file.path)) {
    return fail({
      code: 'model-report-name',
      message: `The gate report would overwrite the candidate report ${file.path}.`,
      fix: 'Name another folder with --out.',
      where: file.path,
    });
  }
  const judged = gateCandidate(
    { report: candidate, row: rows.get(candidate.repoId), where: file.path },
    rules,
  );
  const signed = judged.ok ? await signReport(judged.value, key) : judged;
  const written = signed.ok
    ? await writeFileAtomically(path, writeGateReport(signed.value))
    : signed;
  return written.ok ? signed : written;
}

function describe({ decision, repoId, checks }: GateReport, name: string): string {
  const failing = checks
    .filter(({ passed }) => !passed)
    .map(({ id, gate: gateName, reason }) => `  ${id} ${gateName}: ${reason}`);
  return [`${decision} ${repoId} (${escapeTerminal(name)})`, ...failing].join('\n');
}
