import { spellTag } from './spell-tag';
import { fail, ok, type Result } from '../result';
import type { Walk } from './read-walk';

/**
 * Two projects that write one tag would each take the other's releases for its own. Failure:
 * `tag-collision`.
 */
export function checkTagCollisions({ projects }: Walk): Result<void> {
  const written = new Map<string, string[]>();
  for (const { facts, config } of projects) {
    const { prefix, suffix } = spellTag(config.tag, facts);
    const tag = `${prefix}{version}${suffix}`;
    written.set(tag, [...(written.get(tag) ?? []), facts.name]);
  }
  const failures = [...written]
    .filter(([, names]) => names.length > 1)
    .map(([tag, names]) => ({
      code: 'tag-collision',
      message: `${names.join(' and ')} would write the same tag ${tag}.`,
      fix: 'Put {project} into "tag", or give each its own under "perProject".',
      where: 'options.tag',
    }));
  return failures.length > 0 ? fail(...failures) : ok(undefined);
}
