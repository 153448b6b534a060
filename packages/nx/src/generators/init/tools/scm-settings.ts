import type { Found } from '../known/found';
import { asStrings, at, isRecord } from '../known/json';
import type { KnownProject } from '../known/known-project';
import { versionPrefix } from './version-prefix';

/**
 * What setuptools-scm is told of tags, by itself or through hatch-vcs: which of them are this
 * project's, by a pattern or by what `git describe` matches. The version is in the tags alone.
 */
export function scmSettings(config: unknown, owner: KnownProject): Found {
  if (!isRecord(config)) return { hints: [], left: [] };
  const expression = config['tag_regex'] ?? config['tag-pattern'] ?? at(config, 'tag-pattern');
  const describe = [config['git_describe_command'], at(config, 'scm', 'git', 'describe_command')];
  const glob = describe
    .map((command) => asStrings(command).join(' '))
    .map((command) => /--match[= ]["']?([^\s"']+)/.exec(command)?.[1])
    .find((each) => each !== undefined);
  const globbed = glob === undefined ? null : /^([\w@/.=-]*?)(?:\*|\[0-9\].*)$/.exec(glob)?.[1];
  const prefix = typeof expression === 'string' ? versionPrefix(expression) : (globbed ?? null);
  const option = ['perProject', owner.name, 'tag'];
  if (prefix !== null)
    return { hints: [{ option, value: `${prefix}{version}`, why: 'its tags' }], left: [] };
  return typeof expression === 'string'
    ? { hints: [], left: [`tag_regex ${expression}: tag stands for it.`] }
    : { hints: [], left: [] };
}
