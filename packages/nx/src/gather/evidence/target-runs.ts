import { join } from 'node:path';
import { type Result, type TargetRun, ok } from '@release-openmed/core';
import { checkPlace } from '../../targets/check-place';
import { runTasks } from '../../targets/run-tasks';
import type { Outcome, Running } from '../../targets/running';
import { wantedRuns } from '../../targets/wanted-runs';
import type { EvidenceSource, Reader } from './evidence-source';

/**
 * Runs the targets of all questions together, so that what two of them ask is run once. Where
 * nobody is to run any, it only says which they would be. Failures: `tree-differs`,
 * `targets-not-run`.
 */
export const readTargetRuns: Reader<'target-runs'> = async (questions, source) => {
  const wanted = questions.map((question) => wantedRuns(question, source.graph));
  const [question] = questions;
  const { running } = source;
  if (question === undefined || running === null) return wanted.map((runs) => ok(runs));
  const { commit } = question;
  const outcomes = await outcomesAt(commit, wanted.flat(), { ...source, running });
  return wanted.map((runs) =>
    outcomes.ok
      ? ok(runs.map((run) => ({ ...run, ...outcomes.value.get(`${run.project}:${run.target}`) })))
      : outcomes,
  );
};

async function outcomesAt(
  commit: string,
  runs: readonly TargetRun[],
  source: EvidenceSource & { readonly running: Running },
): Promise<Result<ReadonlyMap<string, Outcome>>> {
  const { repository, graph, running } = source;
  const known = running.known.get(commit) ?? new Map<string, Outcome>();
  const left = runs.filter(({ project, target }) => !known.has(`${project}:${target}`));
  if (left.length === 0) return ok(known);
  const here = await checkPlace(commit, repository, running.aside);
  if (!here.ok) return here;
  const workspaceRoot = join(repository.top, repository.prefix);
  const ran = await runTasks(left, { workspaceRoot, graph, report: running.report });
  if (!ran.ok) return ran;
  const all = new Map([...known, ...ran.value]);
  running.known.set(commit, all);
  return ok(all);
}
