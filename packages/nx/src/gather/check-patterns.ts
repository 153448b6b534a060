import type { Config, Failure } from '@release-openmed/core';
import { closest } from 'fastest-levenshtein';
import { findProjects, type Nodes } from '../selection/find-projects';

/**
 * A pattern of the options that matches nothing would leave out what it means, or let in what it
 * was to keep out, and nobody would see it.
 */
export function checkPatterns(config: Config, nodes: Nodes): readonly Failure[] {
  const lists = [
    ['options.projects', config.projects] as const,
    ...config.cadence.freezes.map(
      ({ projects = [] }, at) => [`options.cadence.freezes.${at}.projects`, projects] as const,
    ),
    ...Object.entries(config.groups).map(
      ([group, { projects }]) => [`options.groups.${group}.projects`, projects] as const,
    ),
  ];
  return lists.flatMap(([where, patterns]) =>
    patterns
      .filter((pattern) => !matches(pattern, nodes))
      .map((pattern) => ({
        code: 'pattern-unmatched',
        message: `The pattern "${pattern}" matches no project of the workspace.`,
        fix: `${nearest(pattern, nodes)}nx show projects lists them all; nx show project <name> their tags.`,
        where,
      })),
  );
}

/** Everything is what the workspace has, be it nothing. */
function matches(pattern: string, nodes: Nodes): boolean {
  const wanted = pattern.replace(/^!/, '');
  return wanted === '*' || findProjects([wanted], nodes).size > 0;
}

function nearest(pattern: string, nodes: Nodes): string {
  const names = Object.keys(nodes);
  return names.length === 0 || /[*?[\]{}():]/.test(pattern)
    ? ''
    : `Did you mean "${closest(pattern.replace(/^!/, ''), names)}"? `;
}
