import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type PlanRequest, type ReleasePlan, type Result, fail, ok } from '@release-openmed/core';

/** A plan that was made and reviewed before. */
export interface GivenPlan {
  readonly id: string;
  readonly source: string;
  readonly request: PlanRequest;
}

/**
 * A plan from a file: its id, and what was asked for when it was made. Failures: `plan-unreadable`.
 */
export function readPlan(workspaceRoot: string, path: string): Result<GivenPlan> {
  const unreadable = (message: string) =>
    fail({
      code: 'plan-unreadable',
      message,
      fix: 'Write a plan with --plan-out FILE, and name that file.',
      where: path,
    });
  let plan: Partial<ReleasePlan>;
  try {
    plan = JSON.parse(readFileSync(resolve(workspaceRoot, path), 'utf8')) as Partial<ReleasePlan>;
  } catch (error) {
    return unreadable(`The plan cannot be read: ${(error as Error).message}`);
  }
  const { schemaVersion, id, source, channel, request } = plan ?? {};
  if (
    schemaVersion !== 1 ||
    typeof id !== 'string' ||
    typeof source !== 'string' ||
    channel === undefined ||
    request === undefined
  ) {
    return unreadable('The file is no plan of this tool, or of a later version of it.');
  }
  return ok({ id, source, request: { channel, ...request } });
}
