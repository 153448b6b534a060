import {
  type Config,
  type Failure,
  type ProjectFacts,
  type Result,
  fail,
  ok,
  readCatalogs,
} from '@release-openmed/core';
import { findProjects, type Nodes } from '../selection/find-projects';
import { namedProjects } from '../selection/named-projects';
import { checkPatterns } from './check-patterns';
import { checkProjectKeys } from './check-project-keys';
import { describeProject, type DescribedProject } from './describe-project';
import { groupOf } from './group-of';
import { projectDependencies } from './project-dependencies';
import { repositoryRoot } from './project-paths';

export interface ProjectFactsRequest {
  /** Of Nx's project graph. */
  readonly nodes: Nodes;
  readonly config: Config;
  /** Texts at the source by repository-relative path. */
  readonly files: ReadonlyMap<string, string>;
  /** Path of the workspace below the repository's top, with a final `/`; empty at the top. */
  readonly workspacePrefix: string;
}

/**
 * Every Nx project, releasable or not, ordered by folder: an application owns its paths too, and
 * its ranges are kept true. What is read is the source commit, not the working tree. Failures, all
 * together: `config-unknown-project`, `pattern-unmatched`, `group-overlap`, `version-file-outside`, those of
 * `readManifest`.
 */
export function projectFacts({
  nodes,
  config,
  files,
  workspacePrefix,
}: ProjectFactsRequest): Result<readonly ProjectFacts[]> {
  const groups = groupOf(config, nodes);
  const selected = findProjects(config.projects, nodes);
  const named = namedProjects(config, nodes);
  const described = Object.entries(nodes).map(([name, { data }]) =>
    describeProject({
      name,
      root: repositoryRoot(workspacePrefix, data.root),
      workspace: repositoryRoot(workspacePrefix, '.'),
      selected: selected.has(name),
      named: named.has(name),
      config,
      files,
    }),
  );
  const projects = described.flatMap((result) => (result.ok ? [result.value] : []));
  const catalogs = readCatalogs(files, repositoryRoot(workspacePrefix, '.'));
  const failures = [
    ...checkProjectKeys(config, nodes),
    ...checkPatterns(config, nodes),
    ...(groups.ok ? [] : groups.failures),
    ...[catalogs, ...described].flatMap((result) => (result.ok ? [] : result.failures)),
    ...projects.flatMap(outsiders),
  ];
  if (failures.length > 0 || !groups.ok || !catalogs.ok) return fail(...failures);
  const dependencies = projectDependencies(projects, catalogs.value);
  return ok(
    projects
      .map(({ facts }) => ({
        ...facts,
        group: groups.value.get(facts.name) ?? null,
        dependencies: dependencies.get(facts.name) ?? [],
      }))
      .sort((a, b) => (a.root < b.root ? -1 : 1)),
  );
}

/** A stamp writes version files: none may leave the repository. */
function outsiders({ facts }: DescribedProject): readonly Failure[] {
  return facts.versionFiles
    .filter(({ path }) => /^(\.\.(\/|$)|\/|\.git(\/|$))/.test(path))
    .map(({ path }) => ({
      code: 'version-file-outside',
      message: `The version file ${path} of ${facts.name} is not a file of the repository.`,
      fix: 'Name files relative to the project’s folder, or with / from that of the workspace.',
      where: `options.versionFiles.${facts.name}`,
    }));
}
