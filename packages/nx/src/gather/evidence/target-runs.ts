import { join } from 'node:path';
import { type Result, type TargetRun, ok } from '@release-openmed/core';
import { checkClean } from '../../targets/check-clean';
import { runTasks } from '../../targets/run-tasks';
import type { Outcome, Running } from '../../targets/running';
import { wantedRuns } from '../../targets/wanted-runs';
import { type Copied, withCopy } from '../../targets/with-copy';
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

interface RunningSource extends EvidenceSource {
  readonly running: Running;
}

async function outcomesAt(
  commit: string,
  runs: readonly TargetRun[],
  source: RunningSource,
): Promise<Result<ReadonlyMap<string, Outcome>>> {
  const { graph, running } = source;
  const known = running.known.get(commit) ?? new Map<string, Outcome>();
  const left = runs.filter(({ project, target }) => !known.has(`${project}:${target}`));
  if (left.length === 0) return ok(known);
  const run = (workspaceRoot: string) =>
    runTasks(left, { workspaceRoot, graph, report: running.report });
  const ran =
    source.repository.head === commit
      ? await inPlace(source, run)
      : await withCopy({ commit, ...foldersOf(left, source) }, run);
  if (!ran.ok) return ran;
  const all = new Map([...known, ...ran.value]);
  running.known.set(commit, all);
  return ok(all);
}

async function inPlace<T>(
  { repository, running }: RunningSource,
  run: (workspaceRoot: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  const clean = await checkClean(repository, running.aside);
  return clean.ok ? run(join(repository.top, repository.prefix)) : clean;
}

/** What has to be there for tasks to be run in another place. */
function foldersOf(
  runs: readonly TargetRun[],
  { repository, graph }: EvidenceSource,
): Pick<Copied, 'repository' | 'folders' | 'needed'> {
  const { nodes } = graph;
  const folders = Object.values(nodes).map(({ data }) => data.root);
  const needed = runs.map(({ project }) => nodes[project]!.data.root);
  return { repository, folders, needed };
}
