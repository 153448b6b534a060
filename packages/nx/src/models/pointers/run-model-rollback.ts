import type { ExecutorContext } from '@nx/devkit';
import {
  fail,
  ok,
  type FileEdit,
  type FollowUp,
  type Result,
  type TrackingIssue,
} from '@release-openmed/core';
import { decideRollback, trackingIssue, type PointerDecision } from '@release-openmed/models';
import type { Report } from '../../report/console-report';
import { modelProject, type ModelProject } from '../model-project';
import { newestGateReport } from '../newest-gate-report';
import { movePointer } from './move-pointer';
import { nowOf } from '../../options/now-of';
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

/**
 * `nx model-rollback`: latest goes back to a green artifact in one push, then the tracking issue is
 * opened. Safe to run again at any point.
 */
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
      followUps: (decision) => openedAfter(decision, project),
    },
    run,
  );
  if (!moved.ok) return moved;
  if (options.dryRun !== true) await nameFile(moved.value, run);
  return ok(undefined);
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

/** Running the command again opens what could not be opened. */
async function openedAfter(
  decision: PointerDecision,
  project: ModelProject,
): Promise<readonly FollowUp[]> {
  const { forge, repository = '', apiUrl = null, tokenEnv = null } = project.config.issues;
  if (forge === 'file') return [];
  const place = { forge, repository, apiUrl, tokenEnv };
  return [{ kind: 'tracking-issue', issue: await issueOf(decision, project), place }];
}

/** Without a forge the issue is a file, and went with the stamp. */
async function nameFile(decision: PointerDecision, { project, report }: Run): Promise<void> {
  const { forge, folder } = project.config.issues;
  if (forge !== 'file') return;
  const { key } = await issueOf(decision, project);
  report.print(`Tracking issue: ${folder}/${key}.md`);
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
