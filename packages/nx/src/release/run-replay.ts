import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { NxJsonConfiguration, ProjectGraph } from '@nx/devkit';
import {
  type ReplayReport,
  type Result,
  loadMessageParser,
  ok,
  proveReplay,
  renderJson,
  renderReplay,
  replay,
  settle,
} from '@release-openmed/core';
import { withFacts } from '../gather/with-facts';
import { sinceOf } from '../options/since-of';
import type { Report } from '../report/console-report';
import { findProjects } from '../selection/find-projects';

export interface ReplayOptions {
  readonly out?: string;
  readonly projects?: readonly string[];
  readonly since?: string;
  readonly proofs?: boolean;
  readonly json?: boolean;
}

/** The part of an executor's context that a replay reads; a generator has the same. */
export interface ReplayContext {
  readonly root: string;
  readonly nxJsonConfiguration: NxJsonConfiguration;
  readonly projectGraph: ProjectGraph;
}

/** Compares and reports. Differences are no failure: they are what the command is asked for. */
export async function runReplay(
  options: ReplayOptions,
  context: ReplayContext,
  report: Report,
): Promise<boolean> {
  report.progress('Reading the whole history …');
  const replayed = await replayWorkspace(options, context);
  if (!replayed.ok) {
    report.fail(replayed.failures);
    return false;
  }
  report.print(renderReplay(replayed.value, report.options));
  if (options.out !== undefined)
    writeFileSync(
      resolve(context.root, options.out),
      `${JSON.stringify(replayed.value, null, 2)}\n`,
    );
  if (options.json === true) report.print(renderJson(replayed.value));
  return true;
}

async function replayWorkspace(
  { projects, since, proofs }: ReplayOptions,
  { root, nxJsonConfiguration, projectGraph }: ReplayContext,
): Promise<Result<ReplayReport>> {
  const wanted =
    projects === undefined || projects.length === 0
      ? null
      : findProjects(
          projects.flatMap((name) => name.split(',')),
          projectGraph.nodes,
        );
  const request = {
    nxJson: nxJsonConfiguration,
    graph: projectGraph,
    workspaceRoot: root,
    remote: 'origin',
    now: new Date().toISOString(),
    replay: true,
    offline: true,
  };
  return withFacts(request, async ({ facts, config, answer }) => {
    const from = sinceOf(since, facts.tags);
    if (!from.ok) return from;
    const parse = await loadMessageParser();
    const asked = { parse, projects: wanted, since: from.value };
    const report = replay(facts, config, asked);
    if (proofs !== true) return ok(report);
    return ok(await settle(proveReplay(report, { facts, config }, asked), answer));
  });
}
