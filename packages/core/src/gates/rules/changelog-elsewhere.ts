import { CHANNELS } from '../../channels/channels';
import { type ChangelogPlace, changelogPlaces } from '../../config/changelog-places';
import { baseName } from '../../names/base-name';
import { CHANGELOG } from '../../names/changelog-names';
import type { Rule } from '../rule';

/**
 * A changelog that is begun beside the one that people read would be a second truth: nothing is
 * written until the options say where.
 */
export const changelogElsewhere: Rule = {
  name: 'changelog-elsewhere',
  severity: 'warn',
  check: ({ plan, states, facts, config }) => {
    if (!CHANNELS[plan.channel].writesChangelog) return [];
    const placeOf = changelogPlaces(facts, config);
    const released = new Set(plan.releases.map(({ project }) => project));
    return states
      .filter(({ facts: { name } }) => released.has(name))
      .flatMap(({ facts: project }) => {
        const place = placeOf(project);
        if (place.kind !== 'elsewhere') return [];
        return [
          {
            project: project.name,
            message: `${project.name} tells its changes ${toldIn(place)}, and the options do not say so: no changelog is written.`,
            fix: fixOf(project.name, place),
            where: place.path,
          },
        ];
      });
  },
};

type Elsewhere = Extract<ChangelogPlace, { kind: 'elsewhere' }>;

function toldIn({ path, fragments }: Elsewhere): string {
  return fragments ? `as fragments for another tool (${path})` : `in ${path}`;
}

function fixOf(name: string, { path, fragments }: Elsewhere): string {
  const option = (value: unknown): string =>
    `"perProject": { ${JSON.stringify(name)}: { "changelog": ${JSON.stringify(value)} } }`;
  const written = !fragments && !/\.(?:rst|adoc|asciidoc|org|html?)$/i.test(path);
  return written
    ? `Go on in it: ${option({ file: baseName(path) })}. Where it is written otherwise: "changelog": "off".`
    : `Leave it to them: ${option('off')}. To have one in Markdown instead: "changelog": { "file": "${CHANGELOG}" }.`;
}
