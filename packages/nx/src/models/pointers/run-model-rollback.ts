import type { ExecutorContext } from '@nx/devkit';
import { fail, ok, type FileEdit, type Result } from '@release-openmed/core';
import {
  decideRollback,
  trackingIssue,
  type PointerDecision,
  type TrackingIssue,
} from '@release-openmed/models';
import { openForge } from '../../forges/open-forge';
import type { Report } from '../../report/console-report';
import { modelProject, type ModelProject } from '../model-project';
import { newestGateReport } from '../newest-gate-report';
import { movePointer } from './move-pointer';
import { nowOf } from './now-of';
import type { PointerOptions } from './pointer-options';

export interface ModelRollbackOptions extends PointerOptions {
  readonly family: string;
  readonly to?: string;
  readonly reason: string;
}

interface Run {
  readonly project: ModelProject;
  readonly options: ModelRollbackOptions;
  readonly report: Report;
}

/** `nx model-rollback`: latest goes back to a green artifact in one push, then the tracking issue is opened. Safe to run again at any point. */
export async function runModelRollback(
  options: ModelRollbackOptions,
  context: ExecutorContext,
  report: Report,
): Promise<boolean> {
  const project = modelProject(context);
  const done = project.ok ? await rollback({ project: project.value, options, report }) : project;
  if (!done.ok) report.fail(done.failures);
  return done.ok;
}

async function rollback(run: Run): Promise<Result<void>> {
  const { project, options } = run;
  const now = nowOf(options);
  if (!now.ok) return now;
  if (options.reason.trim() === '')
    return fail({
      code: 'option-invalid',
      message: 'A rollback has a reason.',
      fix: 'Say why: --reason "…"',
      where: '--reason',
    });
  const moved = await movePointer(
    {
      wanted: {
        alsoFamilies: [options.family],
        alsoRepositories: options.to === undefined ? [] : [options.to.replace(/@[^@]*$/, '')],
      },
      decide: async (facts) => {
        const decision = decideRollback(
          { family: options.family, to: options.to ?? null, reason: options.reason },
          { state: facts.state, rows: facts.manifest.rows, now: now.value },
        );
        return decision.ok
          ? ok({ decision: decision.value, also: await issueFile(decision.value, project) })
          : decision;
      },
    },
    run,
  );
  return moved.ok && options.dryRun !== true
    ? openIssue(moved.value, run)
    : moved.ok
      ? ok(undefined)
      : moved;
}

/** Without a forge the issue is a file, and goes with the stamp. */
async function issueFile(
  decision: PointerDecision,
  project: ModelProject,
): Promise<readonly FileEdit[]> {
  const { forge, folder } = project.config.issues;
  if (forge !== 'file' || decision.kind === 'already') return [];
  const { key, title, body } = await issueOf(decision, project);
  return [{ path: `${folder}/${key}.md`, text: `# ${title}\n\n${body}` }];
}

/** After the push, because pointers must not wait for a forge. Running the command again opens what could not be opened. */
async function openIssue(
  decision: PointerDecision,
  { project, options, report }: Run,
): Promise<Result<void>> {
  const { issues } = project.config;
  if (issues.forge === 'file') {
    report.print(`Tracking issue: ${issues.folder}/${(await issueOf(decision, project)).key}.md`);
    return ok(undefined);
  }
  if (options.push === false) {
    report.print('The tracking issue is opened when this is run again and pushed.');
    return ok(undefined);
  }
  const forge = openForge(issues, process.env);
  const opened =
    forge.ok && forge.value !== null
      ? await forge.value.open(await issueOf(decision, project))
      : forge;
  if (!opened.ok) return fail(...opened.failures);
  if (opened.value !== null && 'url' in opened.value)
    report.print(
      `Tracking issue${opened.value.created ? '' : ' (opened before)'}: ${opened.value.url}`,
    );
  return ok(undefined);
}

async function issueOf(
  { family, edge }: PointerDecision,
  project: ModelProject,
): Promise<TrackingIssue> {
  const found = edge.from === null ? null : await newestGateReport(project, edge.from);
  return trackingIssue({
    family,
    edge,
    report: found?.report ?? null,
    project: project.name,
    labels: project.config.issues.labels,
  });
}
