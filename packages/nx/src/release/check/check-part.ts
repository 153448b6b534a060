import type { Failure, ProjectCheck, Result } from '@release-openmed/core';
import { randomUUID } from 'node:crypto';
import { tool } from '../../report/tool';
import type { ReleaseCheckOptions } from '../release-check-options';
import type { CheckContext, CheckRequest, WorkspaceCheck } from './check-workspace';

/** Everything that the task of one project shows, and all that decides how: plain data. */
export interface CheckPart {
  readonly tool: string;
  readonly title: string | null;
  readonly base: string;
  readonly json: boolean;
  /** Path of GitLab's report; null: none. */
  readonly codeQuality: string | null;
  /** Whether GitHub reads what is printed. */
  readonly annotations: boolean;
  readonly color: boolean;
  readonly check: ProjectCheck | null;
  /** Why there is no check. */
  readonly failures: readonly Failure[];
  /** Nothing that failed is ever the same twice; null: nothing did. */
  readonly once: string | null;
}

/** Of one task, in Nx's own process or in the one that it has started for it. */
export interface CheckTask {
  readonly context: CheckContext;
  readonly project: string;
  readonly options: ReleaseCheckOptions;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly color: boolean;
  /** ISO 8601. */
  readonly now: string;
}

export type CheckWorkspace = (
  context: CheckContext,
  request: CheckRequest,
) => Promise<Result<WorkspaceCheck>>;

/** `checkWorkspace` does the work; whoever has several tasks hands in one that does it once. */
export async function checkPart(
  { context, project, options, env, color, now }: CheckTask,
  checkWorkspace: CheckWorkspace,
): Promise<CheckPart> {
  const {
    title = null,
    base = usualBase(context, env),
    json = false,
    codeQuality = null,
  } = options;
  const workspace = await checkWorkspace(context, { base, title, now });
  const check = workspace.ok ? workspace.value(project) : workspace;
  return {
    tool: tool().version,
    title,
    base,
    json,
    codeQuality,
    annotations: env['GITHUB_ACTIONS'] === 'true',
    color,
    ...(check.ok
      ? { check: check.value, failures: [], once: null }
      : { check: null, failures: check.failures, once: randomUUID() }),
  };
}

/** What Nx itself compares with. */
function usualBase({ nxJsonConfiguration }: CheckContext, env: CheckTask['env']): string {
  return env['NX_BASE'] || nxJsonConfiguration.defaultBase || 'main';
}
