import type { ProjectConfig } from '../config/project-config';
import type { ProjectFacts } from '../facts';
import type { IsAncestor } from '../history/ancestry';
import type { Policy } from '../policy/policy';
import { resolvePolicy } from '../policy/resolve-policy';
import type { Line } from './line';
import { ownChange, type OwnChange } from './own-change';
import type { Timeline } from './timeline';

/** One releasable project as the planner sees it. */
export interface ProjectState {
  readonly facts: ProjectFacts;
  readonly config: ProjectConfig;
  readonly policy: Policy;
  readonly line: Line;
  /** Places in the walk of the commits since its last stable release that changed it, whatever they ask for; newest first. */
  readonly unreleased: readonly number[];
  readonly own: OwnChange;
}

export function projectState(project: Timeline['projects'][number], line: Line, history: { timeline: Timeline; isAncestor: IsAncestor }): ProjectState {
  const { timeline, isAncestor } = history;
  const { facts, config } = project;
  const policy = resolvePolicy(config.policy);
  const base = line.base;
  const unreleased = timeline.touchesOf(facts.name)
    .filter((at) => base === null || !isAncestor(timeline.idAt(at), base.source))
    .filter((at) => !timeline.commitAt(at).parsed.stamp);
  const own = ownChange(unreleased.map(timeline.commitAt), policy, timeline.broughtBy);
  return { facts, config, policy, line, unreleased, own };
}
