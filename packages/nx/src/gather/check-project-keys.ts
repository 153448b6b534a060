import type { Config, Failure } from '@release-openmed/core';
import { closest } from 'fastest-levenshtein';
import type { Nodes } from '../selection/find-projects';

/** Options for a project that does not exist have no effect: that is a mistake, never a silence. */
export function checkProjectKeys(config: Config, nodes: Nodes): readonly Failure[] {
  const known = Object.keys(nodes);
  const named: Readonly<Record<string, object>> = {
    perProject: config.perProject,
    versionFiles: config.versionFiles,
    'gates.signOff.approvers': config.gates.signOff?.approvers ?? {},
  };
  return Object.entries(named).flatMap(([option, keys]) =>
    Object.keys(keys)
      .filter((name) => !(name in nodes))
      .map((name) => ({
        code: 'config-unknown-project',
        message: `options.${option} names a project "${name}" that the workspace does not have.`,
        fix: `${known.length > 0 ? `Did you mean "${closest(name, known)}"? ` : ''}nx show projects lists them all.`,
        where: `options.${option}.${name}`,
      })),
  );
}
