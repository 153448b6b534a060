import type { NxJsonConfiguration, ProjectGraph } from '@nx/devkit';
import { type Config, type RepoFacts, type Result, ok, parseConfig } from '@release-openmed/core';
import { gatherGitFacts } from './gather-git-facts';
import type { GitFactsRequest } from './git-facts';
import { pluginOptions } from './plugin-options';
import { projectFacts } from './project-facts';
import { releaseFiles } from './release-files';

export interface GatherRequest extends Omit<GitFactsRequest, 'files' | 'projects' | 'concerns'> {
  readonly nxJson: NxJsonConfiguration;
  readonly graph: ProjectGraph;
}

export interface Gathered {
  readonly facts: RepoFacts;
  readonly config: Config;
}

/** Everything that a plan or a replay is made of. Reads only. Failures: those of the configuration, of git and of the manifests. */
export async function gatherFacts({
  nxJson,
  graph,
  ...request
}: GatherRequest): Promise<Result<Gathered>> {
  const config = parseConfig(pluginOptions(nxJson));
  if (!config.ok) return config;
  const { nodes } = graph;
  const facts = await gatherGitFacts({
    ...request,
    files: (prefix) =>
      releaseFiles({ nodes, config: config.value, workspaceRoot: request.workspaceRoot }, prefix),
    projects: (files, workspacePrefix) =>
      projectFacts({ nodes, config: config.value, files, workspacePrefix }),
    concerns: isVersionLike,
  });
  return facts.ok ? ok({ facts: facts.value, config: config.value }) : facts;
}

/** Tags that move on purpose (`latest`, `v1`) may differ between clone and remote; one that says a version may not. */
function isVersionLike(tag: string): boolean {
  return /\d\.\d/.test(tag);
}
