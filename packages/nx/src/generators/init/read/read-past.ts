import { type Config, type RepoFacts, ok } from '@release-openmed/core';
import type { ProjectGraph } from '@nx/devkit';
import { withFacts } from '../../../gather/with-facts';
import type { KnownProject } from '../known/known-project';

/**
 * The facts for a replay with options that are not in nx.json yet; null where they cannot be had,
 * in a shallow clone for instance: then nothing is learnt from the past.
 */
export async function readPast(
  workspaceRoot: string,
  projects: readonly KnownProject[],
  options: Readonly<Record<string, unknown>>,
): Promise<{ readonly facts: RepoFacts; readonly config: Config } | null> {
  const nodes = Object.fromEntries(
    projects.map(({ name, root }) => [name, { name, type: 'lib' as const, data: { root } }]),
  );
  const graph: ProjectGraph = { nodes, dependencies: {} };
  const request = {
    nxJson: { plugins: [{ plugin: '@release-openmed/nx', options }] },
    graph,
    workspaceRoot,
    remote: 'origin',
    now: new Date().toISOString(),
    replay: true,
    offline: true,
  };
  const gathered = await withFacts(request, ({ facts, config }) =>
    Promise.resolve(ok({ facts, config })),
  );
  return gathered.ok ? gathered.value : null;
}
