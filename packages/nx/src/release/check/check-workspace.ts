import { createHash } from 'node:crypto';
import type { NxJsonConfiguration, ProjectGraph } from '@nx/devkit';
import {
  type ProjectCheck,
  type Result,
  type WantedRelease,
  fail,
  loadMessageParser,
  ok,
  planRelease,
  projectCheck,
  settle,
} from '@release-openmed/core';
import { completeHistory } from '../../gather/complete-history';
import { withFacts } from '../../gather/with-facts';
import { gitFailure } from '../../git/git-failure';
import { openRepository } from '../../git/open-repository';
import { withScratch } from '../../git/with-scratch';
import { readMerge } from './read-merge';

/** The part of an executor's context that a check reads; a hasher has the same. */
export interface CheckContext {
  readonly root: string;
  readonly nxJsonConfiguration: NxJsonConfiguration;
  readonly projectGraph: ProjectGraph;
}

export interface CheckRequest {
  readonly base: string;
  readonly title: string | null;
  /** ISO 8601. */
  readonly now: string;
}

/** What each project gets of the merge. Failure: `project-unknown`. */
export type WorkspaceCheck = (project: string) => Result<ProjectCheck>;

const REMOTE = 'origin';
const USUAL: WantedRelease = {
  channel: null,
  projects: null,
  releaseAs: null,
  from: null,
  write: 'push',
};

/**
 * Plans the release that would usually follow the merge, of the whole workspace, from what the clone
 * knows: no remote is asked, and nothing is written. Failures: those of `readMerge`, of the facts
 * and of planning.
 */
export async function checkWorkspace(
  context: CheckContext,
  request: CheckRequest,
): Promise<Result<WorkspaceCheck>> {
  const opened = await openRepository(context.root);
  if (!opened.ok) return opened;
  const reading = { workspaceRoot: context.root, remote: REMOTE, paths: [], now: request.now };
  const complete = await completeHistory(opened.value, reading);
  if (!complete.ok) return complete;
  const defaultBranch = context.nxJsonConfiguration.defaultBase ?? 'main';
  try {
    return await withScratch(async (scratch) => {
      const asked = { ...request, defaultBranch, remote: REMOTE };
      const merge = await readMerge(complete.value, asked, scratch);
      if (!merge.ok) return merge;
      const { source } = merge.value;
      const facts = {
        ...{ nxJson: context.nxJsonConfiguration, graph: context.projectGraph },
        ...{ workspaceRoot: context.root, remote: REMOTE, now: request.now, offline: true },
        ...{ source, merge: merge.value },
      };
      return planned(facts);
    });
  } catch (error) {
    return fail(gitFailure(error, context.root));
  }
}

function planned(request: Parameters<typeof withFacts>[0]): Promise<Result<WorkspaceCheck>> {
  return withFacts(request, async ({ facts, config, answer }) => {
    const tools = { parse: await loadMessageParser(), sha256 };
    const asked = { request: USUAL, push: false, tools };
    const made = await settle(planRelease(facts, config, asked), answer);
    if (!made.ok) return made;
    return ok((project: string) => {
      const check = projectCheck(made.value, facts, project);
      return check === null ? fail(unknown(project)) : ok(check);
    });
  });
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function unknown(project: string) {
  return {
    code: 'project-unknown',
    message: `${project} is no project that is released.`,
    fix: 'The option "projects" of the plugin says which are.',
    where: project,
  };
}
