import type { Config } from '@release-openmed/core';
import { findProjects, type Nodes } from '../selection/find-projects';

/** The options with the names of the projects that each freeze holds, where they have patterns. */
export function withFrozenProjects(config: Config, nodes: Nodes): Config {
  const freezes = config.cadence.freezes.map((freeze) =>
    freeze.projects === undefined
      ? freeze
      : { ...freeze, projects: [...findProjects(freeze.projects, nodes)] },
  );
  return { ...config, cadence: { ...config.cadence, freezes } };
}
