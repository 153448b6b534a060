import { compareVersions } from '../../ecosystems/compare-versions';
import { parseVersion } from '../../ecosystems/parse-version';
import type { ProjectFacts } from '../../facts';
import { versionAtEnd } from '../../versions/version-at-end';
import { namesOf } from '../names-of';
import { plainName } from '../plain-name';
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
    const nobody = states.every(({ lineage }) => lineage.everywhere.length === 0);
    const fresh = states.filter(
      ({ facts, lineage }) =>
        lineage.everywhere.length === 0 &&
        plan.releases.some(({ project }) => project === facts.name),
    );
    return fresh.flatMap(({ facts, config }) => {
      const names = namesOf(facts);
      const misses = history.unreadTags.filter((tag) => {
        const split = splitTag(tag);
        if (split === null) return false;
        const mayBeIts = nobody || isFileVersion(split.version, facts);
        return (mayBeIts && NAMELESS.test(split.rest)) || namesAny(split.rest, names);
      });
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

/** `v1.2.0`: where no tag is read at all, or where its file says that version, it may be anyone's. */
const NAMELESS = /^(?:v|release[-/]?|version[-/]?)?$/;

function splitTag(tag: string): { readonly rest: string; readonly version: string } | null {
  const version = versionAtEnd(tag);
  if (version === null) return null;
  return { rest: tag.slice(0, tag.length - version.length).toLowerCase(), version };
}

function namesAny(rest: string, names: ReadonlySet<string>): boolean {
  return rest
    .split(/[^a-z0-9._-]+/)
    .some((word) =>
      names.has(plainName(word.replace(/[._-]+(?:v|release|version)?$|^[._-]+/g, ''))),
    );
}

function isFileVersion(version: string, { fileVersion, ecosystem }: ProjectFacts): boolean {
  const said = parseVersion(fileVersion ?? '', ecosystem);
  const tagged = parseVersion(version, ecosystem);
  return said !== null && tagged !== null && compareVersions(said, tagged, ecosystem) === 0;
}
