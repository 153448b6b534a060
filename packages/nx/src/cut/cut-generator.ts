import type { GeneratorCallback, Tree } from '@nx/devkit';
import { readNxJson } from 'nx/src/config/nx-json';
import { type Failure, type Result, all } from '@release-openmed/core';
import { createProjectGraphAsync } from 'nx/src/project-graph/project-graph';
import { nowOf } from '../options/now-of';
import { consoleReport } from '../report/console-report';
import type { CutAsked } from './cut';
import { describeCut } from './describe-cut';
import { makeCut } from './make-cut';
import { readCut } from './read-cut';

/** What both generators take. */
export interface CutOptions {
  readonly caps?: boolean;
  /** Default: origin. */
  readonly remote?: string;
  readonly now?: string;
}

type Wanted = Pick<CutAsked, 'request' | 'phases'>;

/**
 * Says what will be done, and does it once Nx has taken the generator's answer: so a dry run, which
 * ends before that, does nothing.
 */
export async function cutGenerator(
  { root }: Pick<Tree, 'root'>,
  options: CutOptions,
  wanted: (now: string) => Result<Wanted>,
): Promise<GeneratorCallback | void> {
  const { caps = false, remote = 'origin' } = options;
  const report = consoleReport();
  const now = nowOf(options);
  const sound = now.ok ? all([now, wanted(now.value)]) : now;
  if (!sound.ok) return refuse(sound.failures);
  const [moment, asked] = sound.value;
  const nxJson = readNxJson(root);
  const graph = await createProjectGraphAsync();
  const place = { workspaceRoot: root, nxJson, graph, remote };
  const cut = await readCut({ ...place, ...asked, caps, now: moment });
  if (!cut.ok) return refuse(cut.failures);
  const found = cut.value;
  report.print(describeCut(found, remote));
  if (found.kind === 'there') return;
  return async () => {
    const made = await makeCut(found, place);
    if (!made.ok) refuse(made.failures);
    report.print(`\nPushed ${found.start.branch} to ${remote}.${nextSteps(found.start.branch)}`);
  };
}

/** Nx knows no other way for a generator to say that it failed. */
function refuse(failures: readonly Failure[]): never {
  consoleReport().fail(failures);
  throw new Error('Nothing was cut.');
}

function nextSteps(branch: string): string {
  return `
  git switch ${branch}
  nx release-openmed --dry-run      what would be released there, and why`;
}
