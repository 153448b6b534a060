import { type Config, type Failure, targetName } from '@release-openmed/core';
import { closest } from 'fastest-levenshtein';
import { findProjects } from '../selection/find-projects';
import { hasTarget } from './has-target';
import { reachedFrom } from './reached-from';
import type { TargetsGraph } from './targets-graph';
import { type NxTask, type Tasks, tasksBelow } from './tasks-below';

/**
 * What is wrong with the targets that the options demand: a gate that nothing can fail, or that
 * runs what it guards, is no gate. Failures: `target-unknown`, `target-missing`, `target-cycle`,
 * `target-endless`, `pattern-unmatched`, `targets-not-run`.
 */
export function checkGateTargets(
  { gates: { targets = [], dependents = [] } }: Config,
  graph: TargetsGraph,
): readonly Failure[] {
  const named = [
    ...targets.map((entry) => ['options.gates.targets', targetName(entry)] as const),
    ...dependents.map((target) => ['options.gates.dependents', target] as const),
  ];
  return [
    ...named.flatMap(([where, target]) => checkTarget(target, where, graph)),
    ...targets.flatMap((entry) => (typeof entry === 'string' ? [] : checkRequired(entry, graph))),
  ];
}

function checkTarget(target: string, where: string, graph: TargetsGraph): readonly Failure[] {
  const projects = Object.keys(graph.nodes).filter((name) => hasTarget(graph, name, target));
  if (projects.length === 0) return [unknownTarget(target, where, graph)];
  const endless = projects.find((name) => graph.nodes[name]?.data.targets?.[target]?.continuous);
  if (endless !== undefined) return [endlessTarget(`${endless}:${target}`, where)];
  const tasks = tasksBelow(graph, projects, [target]);
  if (!tasks.ok) return tasks.failures.map((failure) => ({ ...failure, where }));
  const releasing = [...tasks.value].find(([, task]) => releases(task, graph));
  return releasing === undefined
    ? []
    : [circle(target, { where, tasks: tasks.value, releasing: releasing[0] })];
}

function circle(
  target: string,
  { where, tasks, releasing }: Readonly<Record<'where' | 'releasing', string>> & { tasks: Tasks },
): Failure {
  const needs = (name: string) => tasks.get(name)?.needs ?? [];
  const from = [...tasks.keys()].find(
    (name) => tasks.get(name)?.target === target && reachedFrom(name, needs).has(releasing),
  );
  return {
    code: 'target-cycle',
    message:
      from === undefined
        ? `The gate "${target}" is part of a release itself: ${releasing}.`
        : `The gate "${target}" leads back to a release: ${from} needs ${releasing}.`,
    fix: 'Name targets that test or build, and that need nothing which releases or publishes.',
    where,
  };
}

function endlessTarget(task: string, where: string): Failure {
  return {
    code: 'target-endless',
    message: `${task} runs until it is stopped ("continuous"), so the release would wait for ever.`,
    fix: 'Name a target that comes to an end; it may depend on this one.',
    where,
  };
}

function unknownTarget(target: string, where: string, { nodes }: TargetsGraph): Failure {
  const known = [
    ...new Set(Object.values(nodes).flatMap(({ data }) => Object.keys(data.targets ?? {}))),
  ];
  const guess = known.length > 0 ? `Did you mean "${closest(target, known)}"? ` : '';
  return {
    code: 'target-unknown',
    message: `No project of the workspace has a target "${target}", so it would guard nothing.`,
    fix: `${guess}nx show project <name> lists those of a project.`,
    where,
  };
}

function checkRequired(
  { target, required }: { readonly target: string; readonly required: readonly string[] },
  graph: TargetsGraph,
): readonly Failure[] {
  const where = 'options.gates.targets';
  return required.flatMap((pattern): readonly Failure[] => {
    const projects = [...findProjects([pattern], graph.nodes)];
    if (projects.length === 0) {
      return [
        {
          code: 'pattern-unmatched',
          message: `The pattern "${pattern}" matches no project of the workspace.`,
          fix: 'nx show projects lists them all; nx show project <name> their tags.',
          where,
        },
      ];
    }
    return projects
      .filter((project) => !hasTarget(graph, project, target))
      .map((project) => ({
        code: 'target-missing',
        message: `${project} has to have the target "${target}", and has none.`,
        fix: 'Give it one, or take the project out of "required".',
        where,
      }));
  });
}

/** Nx’s own name for publishing a project, whoever does it; and all that this plugin does. */
function releases({ project, target }: NxTask, { nodes }: TargetsGraph): boolean {
  const executor = nodes[project]?.data.targets?.[target]?.executor ?? '';
  return target === 'nx-release-publish' || executor.startsWith('@release-openmed/nx:');
}
