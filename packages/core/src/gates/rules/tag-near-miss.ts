import { isVersion } from '../../versions/is-version';
import type { Rule } from '../rule';

const SHOWN = 5;

/**
 * A project that looks never released although tags of its name exist would start again at its
 * first version: that is refused.
 */
export const tagNearMiss: Rule = {
  name: 'tag-near-miss',
  severity: 'error',
  check: ({ plan, states, history }) => {
    const nobody = states.every(({ line }) => line.everywhere.length === 0);
    const fresh = states.filter(
      ({ facts, line }) =>
        line.everywhere.length === 0 && plan.releases.some(({ project }) => project === facts.name),
    );
    return fresh.flatMap(({ facts, config }) => {
      const name = (facts.packageName ?? facts.name).replace(/^@[^/]*\//, '').toLowerCase();
      const misses = history.unreadTags.filter((tag) => isMiss(tag, name, nobody));
      return misses.length === 0
        ? []
        : [
            {
              project: facts.name,
              message: `${facts.name} looks never released, but ${misses.length} tags may be its releases: ${misses.slice(-SHOWN).join(', ')}. Patterns tried: ${config.tagsRead.join(', ')}.`,
              fix: `Add their spelling to "tagsRead" (in "perProject.${facts.name}" if it is this project's alone), or set "rules": { "tag-near-miss": "off" }.`,
              where: misses.at(-1)!,
            },
          ];
    });
  },
};

/**
 * Its name and a version; or a version alone, where no tag is read at all: then it may be
 * everybody's.
 */
function isMiss(tag: string, name: string, nobody: boolean): boolean {
  const version = /(?:^|[^0-9.])(v?\d+(?:\.\d+)+\S*)$/i.exec(tag)?.[1];
  if (version === undefined || !isVersion(version)) return false;
  const rest = tag.slice(0, tag.length - version.length).toLowerCase();
  return (
    (nobody && /^(?:v|release[-/]?|version[-/]?)?$/.test(rest)) ||
    rest
      .split(/[^a-z0-9._-]+/)
      .some((word) => word.replace(/[._-]+(?:v|release|version)?$|^[._-]+/g, '') === name)
  );
}
