import type { ProjectConfig } from '../config/project-config';
import type { ProjectFacts } from '../facts';
import type { IsAncestor } from '../history/ancestry';
import type { Release } from '../history/read-tags';
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

export interface StateContext {
  readonly timeline: Timeline;
  readonly isAncestor: IsAncestor;
  /** By group: the highest last stable release of its members. */
  readonly groupBases: ReadonlyMap<string, Release>;
}

export function projectState(
  project: Timeline['projects'][number],
  line: Line,
  { timeline, isAncestor, groupBases }: StateContext,
): ProjectState {
  const { facts, config } = project;
  const policy = resolvePolicy(config.policy);
  // Who joins a fixed group goes on from its version: only what came since counts, not everything that ever was.
  const base = line.base ?? groupBases.get(facts.group ?? '') ?? null;
  const unreleased = timeline
    .touchesOf(facts.name)
    .filter((at) => base === null || !isAncestor(timeline.idAt(at), base.source))
    .filter((at) => !timeline.commitAt(at).parsed.stamp);
  const own = ownChange(unreleased.map(timeline.commitAt), policy, timeline.broughtBy);
  return { facts, config, policy, line, unreleased, own };
}
