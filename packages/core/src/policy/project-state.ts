import type { ProjectConfig } from '../config/project-config';
import type { ProjectFacts } from '../facts';
import type { Lineage } from '../history/lineage';
import type { History } from '../history/read-history';
import type { TaggedProject } from '../history/read-tags';
import { ownChange, type OwnChange } from './own-change';
import type { Policy } from './policy';
import { resolvePolicy } from './resolve-policy';

/** One releasable project: where it stands, and what its own commits ask for. */
export interface ProjectState {
  readonly facts: ProjectFacts;
  readonly config: ProjectConfig;
  readonly policy: Policy;
  readonly lineage: Lineage;
  /**
   * Places in the walk of the commits since its last stable release that changed it, whatever they
   * ask for; newest first.
   */
  readonly unreleased: readonly number[];
  readonly own: OwnChange;
}

export function projectState({ facts, config }: TaggedProject, history: History): ProjectState {
  const policy = resolvePolicy(config.policy);
  const base = history.baseOf(facts.name);
  const unreleased = history
    .touchesOf(facts.name)
    .filter((at) => base === null || !history.isAncestor(history.idAt(at), base.source))
    .filter((at) => !history.commitAt(at).parsed.stamp);
  const own = ownChange(unreleased.map(history.commitAt), policy, history.broughtBy);
  return { facts, config, policy, lineage: history.lineageOf(facts.name), unreleased, own };
}
