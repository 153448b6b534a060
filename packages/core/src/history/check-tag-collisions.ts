import type { Config } from '../config/config-schema';
import { fail, ok, type Result } from '../result';
import type { Walk } from './read-walk';
import { spellTag } from './spell-tag';

/**
 * Two that write one tag would each take the other's releases for its own; a fixed group with one
 * tag is one. Failure: `tag-collision`.
 */
export function checkTagCollisions({ projects }: Walk, { groups }: Config): Result<void> {
  const written = new Map<string, Set<string>>();
  for (const { facts, config } of projects) {
    const { group, name } = facts;
    const owner = group !== null && groups[group]?.tag !== undefined ? `the group ${group}` : name;
    for (const [pattern, by] of [
      [config.tag, owner],
      [config.memberTag, name],
    ] as const) {
      if (pattern === null) continue;
      const { prefix, suffix } = spellTag(pattern, facts);
      const tag = `${prefix}{version}${suffix}`;
      written.set(tag, (written.get(tag) ?? new Set()).add(by));
    }
  }
  const failures = [...written]
    .filter(([, owners]) => owners.size > 1)
    .map(([tag, owners]) => ({
      code: 'tag-collision',
      message: `${[...owners].join(' and ')} would write the same tag ${tag}.`,
      fix: 'Put {project} into "tag", give each its own under "perProject", or, if they always have one version, make them a group with "tag".',
      where: 'options.tag',
    }));
  return failures.length > 0 ? fail(...failures) : ok(undefined);
}
