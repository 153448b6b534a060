import type { Config, PolicyConfig, ZeroMajor } from './config-schema';

/** The options as they hold for one project. */
export interface ProjectConfig {
  readonly tag: string;
  /** Every pattern that is read, the written one first. */
  readonly tagsRead: readonly string[];
  readonly formerRoots: readonly string[];
  readonly extraPaths: readonly string[];
  readonly zeroMajor: ZeroMajor;
  readonly policy: PolicyConfig;
}

const PROJECT_TAG = '{project}@{version}';

type Own = Config['perProject'][string];

const NOTHING_OWN: Own = { formerRoots: [], extraPaths: [] };

/**
 * `single`: it is the only releasable project, whose tags are `v1.2.3` unless the options say
 * otherwise. Those of a time when there were more are its own still.
 */
export function projectConfig(config: Config, name: string, single: boolean): ProjectConfig {
  const own = config.perProject[name] ?? NOTHING_OWN;
  return {
    ...tagPatterns(config, own, single),
    formerRoots: own.formerRoots,
    extraPaths: own.extraPaths,
    zeroMajor: own.zeroMajor ?? config.zeroMajor,
    policy: own.policy ?? config.policy,
  };
}

function tagPatterns(
  config: Config,
  own: Own,
  single: boolean,
): Pick<ProjectConfig, 'tag' | 'tagsRead'> {
  const chosen = own.tag ?? config.tag;
  const tag = chosen ?? (single ? 'v{version}' : PROJECT_TAG);
  const usual = chosen === undefined ? [PROJECT_TAG] : [];
  return {
    tag,
    tagsRead: [...new Set([tag, ...usual, ...(own.tagsRead ?? []), ...config.tagsRead])],
  };
}
