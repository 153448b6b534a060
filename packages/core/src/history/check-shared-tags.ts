import { compareVersions } from '../ecosystems/compare-versions';
import { parseVersion } from '../ecosystems/parse-version';
import type { ProjectFacts } from '../facts';
import { fail, ok, type Result } from '../result';
import { isPrerelease } from '../versions/is-prerelease';
import type { Release } from './read-tags';
import type { Walk } from './read-walk';
import { sharedTags } from './shared-tags';

const SHOWN = 3;

/**
 * A tag that is read for several projects is the release of all only where their files say so, as
 * in a workspace that had one version once: every project says the version of the highest such tag,
 * or that of a later release of its own. Otherwise some would go on from a version that they never
 * had. `reachable`: its releases in the source’s lineage, lowest version first. Failure: `tag-shared`.
 */
export function checkSharedTags(
  walk: Walk,
  reachable: (project: string) => readonly Release[],
): Result<void> {
  const shared = sharedTags(walk);
  if (shared.size === 0) return ok(undefined);
  const sharing = walk.projects.filter(({ facts }) =>
    reachable(facts.name).some(({ tag }) => shared.has(tag)),
  );
  const others = sharing.filter(({ facts }) => !agrees(facts, reachable(facts.name), shared));
  if (others.length === 0) return ok(undefined);
  const said = others.map(
    ({ facts: { name, fileVersion } }) => `${name} (${fileVersion ?? 'not known'})`,
  );
  return fail({
    code: 'tag-shared',
    message: `The tags ${some([...shared].reverse())} are read for ${sharing.length} projects, but the files of these say other versions: ${some(said)}.`,
    fix: 'Take what reads them out of "tagsRead" and "tag", and give it to the project that they are of: "perProject": { "<name>": { "tagsRead": ["v{version}"] } }. If all of them always have one version, make them a group with "tag".',
    where: 'options.tagsRead',
  });
}

/** `releases`: lowest version first; some of them shared. */
function agrees(
  { fileVersion, ecosystem }: ProjectFacts,
  releases: readonly Release[],
  shared: ReadonlySet<string>,
): boolean {
  const said = fileVersion === null ? null : parseVersion(fileVersion, ecosystem);
  if (said === null) return false;
  const common = releases.filter(({ tag }) => shared.has(tag));
  const highest = common.at(-1)!;
  const stable = common.findLast(({ version }) => !isPrerelease(version)) ?? highest;
  const later = releases.filter(
    ({ tag, version }) =>
      !shared.has(tag) && compareVersions(version, stable.version, ecosystem) > 0,
  );
  return [highest, stable, ...later].some(
    ({ version }) => compareVersions(version, said, ecosystem) === 0,
  );
}

function some(texts: readonly string[]): string {
  const rest = texts.length - SHOWN;
  return texts.slice(0, SHOWN).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
