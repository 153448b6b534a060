import type { ProjectFacts } from '../facts';
import type { CadenceConfig } from './cadence-schema';
import type { Config, PolicyConfig, ZeroMajor } from './config-schema';
import type { GroupConfig } from './group-schema';
import type { RequireCandidate } from './require-candidate-schema';

/** The options as they hold for one project. */
export interface ProjectConfig {
  /** What a release writes: the project’s tag, or the one of its fixed group. */
  readonly tag: string;
  /** Its own tag beside the group’s; null: there is one tag. */
  readonly memberTag: string | null;
  /** Every pattern that is read, the written one first. */
  readonly tagsRead: readonly string[];
  readonly formerRoots: readonly string[];
  readonly extraPaths: readonly string[];
  readonly zeroMajor: ZeroMajor;
  readonly policy: PolicyConfig;
  readonly proofs: Config['proofs'];
  readonly labelSchemas: readonly string[];
  readonly requireCandidate: RequireCandidate;
  readonly cadence: Pick<CadenceConfig, 'minDays' | 'usualDays'>;
}

const PROJECT_TAG = '{project}@{version}';

type Own = Config['perProject'][string];

const NOTHING_OWN: Own = { formerRoots: [], extraPaths: [] };

/**
 * `single`: it is the only releasable project, whose tags are `v1.2.3` unless the options say
 * otherwise. Those of a time when there were more are its own still, and so are those of a member
 * of a fixed group from before the group had one tag.
 */
export function projectConfig(
  config: Config,
  { name, group }: Pick<ProjectFacts, 'name' | 'group'>,
  single: boolean,
): ProjectConfig {
  const own = config.perProject[name] ?? NOTHING_OWN;
  const patterns = tagPatterns(config, own, single);
  return {
    ...inGroup(patterns, config.groups[group ?? '']),
    formerRoots: own.formerRoots,
    extraPaths: own.extraPaths,
    zeroMajor: own.zeroMajor ?? config.zeroMajor,
    policy: own.policy ?? config.policy,
    proofs: own.proofs ?? config.proofs,
    labelSchemas: own.labelSchemas ?? config.labelSchemas,
    requireCandidate: own.requireCandidate ?? config.requireCandidate,
    cadence: {
      minDays: { ...config.cadence.minDays, ...own.cadence?.minDays },
      usualDays: { ...config.cadence.usualDays, ...own.cadence?.usualDays },
    },
  };
}

type TagPatterns = Pick<ProjectConfig, 'tag' | 'memberTag' | 'tagsRead'>;

function tagPatterns(config: Config, own: Own, single: boolean): TagPatterns {
  const chosen = own.tag ?? config.tag;
  const tag = chosen ?? (single ? 'v{version}' : PROJECT_TAG);
  const usual = chosen === undefined ? [PROJECT_TAG] : [];
  return {
    tag,
    memberTag: null,
    tagsRead: unique([tag, ...usual, ...(own.tagsRead ?? []), ...config.tagsRead]),
  };
}

function inGroup(own: TagPatterns, group: GroupConfig | undefined): TagPatterns {
  if (group === undefined) return own;
  const { tag = null, tagsRead, memberTags } = group;
  if (tag === null) return { ...own, tagsRead: unique([...own.tagsRead, ...tagsRead]) };
  return {
    tag,
    memberTag: memberTags ? own.tag : null,
    tagsRead: unique([tag, ...tagsRead, ...own.tagsRead]),
  };
}

function unique(patterns: readonly string[]): readonly string[] {
  return [...new Set(patterns)];
}
