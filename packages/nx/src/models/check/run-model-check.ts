import { join } from 'node:path';
import type { ExecutorContext } from '@nx/devkit';
import { fail, ok, type Failure, type Finding, type Result } from '@release-openmed/core';
import { renderGenerated, staleGenerated } from '@release-openmed/models';
import type { Report } from '../../report/console-report';
import { gatherModelFacts, type ModelFacts } from '../gather-model-facts';
import { modelProject, type ModelProject } from '../model-project';
import { workingFiles } from '../working-files';
import { writeFileAtomically } from '../write-file-atomically';
import { checkReports } from './check-reports';

export interface ModelCheckOptions {
  /** Write cards and counts that are stale. */
  readonly fix?: boolean;
}

/**
 * Manifest, state, pointers, ledger, reports and generated files, as they lie in the working tree;
 * every mistake at once.
 */
export async function runModelCheck(
  options: ModelCheckOptions,
  context: ExecutorContext,
  report: Report,
): Promise<boolean> {
  const project = modelProject(context);
  const checked = project.ok ? await check(options, project.value, report) : project;
  if (!checked.ok) report.fail(checked.failures);
  return checked.ok;
}

async function check(
  { fix = false }: ModelCheckOptions,
  project: ModelProject,
  report: Report,
): Promise<Result<void>> {
  const { config, root } = project;
  const files = workingFiles(root);
  if ((await files.open(config.manifest)) === null) {
    return fail({
      code: 'model-manifest-missing',
      message: `There is no ${config.manifest} in ${project.path}.`,
      fix: 'Name the manifest in models.manifest.',
      where: config.manifest,
    });
  }
  const { facts, failures } = await gatherModelFacts(files, config);
  const reports = await checkReports(project);
  const problems = [...failures, ...facts.pointerFailures, ...reports.failures];
  // Cards made of a broken manifest or state would only be wrong in another way.
  const generated =
    problems.length > 0
      ? ok([])
      : await (fix ? mend(facts, project) : Promise.resolve(stale(facts, project)));
  if (!generated.ok) return generated;
  const all = [...problems, ...generated.value];
  const { manifest, state, ledgerEntries } = facts;
  const told = [
    `${manifest.summary.rows} models`,
    `${Object.keys(state.families).length} families with pointers`,
    `${ledgerEntries} lines in the ledger`,
    `${reports.count} gate reports${reports.unsigned > 0 ? ` (${reports.unsigned} not signed)` : ''}`,
  ];
  report.print(`${told.join(', ')}.`);
  return all.length > 0 ? fail(...all) : ok(undefined);
}

function generatedFacts({ state, manifest, generated }: ModelFacts, { config }: ModelProject) {
  return {
    state,
    summary: manifest.summary,
    rows: manifest.rows,
    cards: config.surfaces.cards,
    counts: config.surfaces.counts,
    files: generated,
  };
}

function stale(facts: ModelFacts, project: ModelProject): Result<readonly Failure[]> {
  const findings = staleGenerated(generatedFacts(facts, project));
  return findings.ok
    ? ok(
        findings.value.map(({ code, message, fix, where = '' }: Finding) => ({
          code,
          message,
          fix,
          where,
        })),
      )
    : findings;
}

async function mend(facts: ModelFacts, project: ModelProject): Promise<Result<readonly Failure[]>> {
  const edits = renderGenerated(generatedFacts(facts, project));
  if (!edits.ok) return edits;
  for (const { path, text } of edits.value) {
    const written = await writeFileAtomically(join(project.root, path), text);
    if (!written.ok) return written;
  }
  return ok([]);
}
