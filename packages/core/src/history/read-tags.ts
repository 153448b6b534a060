import type { ProjectConfig } from '../config/project-config';
import type { ProjectFacts, TagFact } from '../facts';
import { compareVersions } from '../ecosystems/compare-versions';
import { parseVersion } from '../ecosystems/parse-version';
import type { Version } from '../versions/version';
import { spellTag, type TagSpelling } from './spell-tag';

/** A tag that says which version of a project was released, and from which commit. */
export interface Release {
  readonly project: string;
  readonly tag: string;
  readonly version: Version;
  /** The released commit: of a stamp, the commit that was stamped. */
  readonly source: string;
  /** The tagged commit: the stamp, or `source` itself. */
  readonly commit: string;
  /** Seconds since 1970: when it was tagged. */
  readonly time: number;
}

export interface ReadTags {
  /** By project, lowest version first. */
  readonly releases: ReadonlyMap<string, readonly Release[]>;
  /** Tags that no pattern of any project reads. */
  readonly unread: readonly string[];
}

export interface TaggedProject {
  readonly facts: ProjectFacts;
  readonly config: ProjectConfig;
}

/**
 * One look at every tag, however many projects: a tag is cut before each of its digits (and a `v`
 * there), and the part in front looked up among all prefixes.
 */
export function readTags(tags: readonly TagFact[], projects: readonly TaggedProject[]): ReadTags {
  const byPrefix = new Map<string, { spelling: TagSpelling; project: ProjectFacts }[]>();
  for (const { facts, config } of projects) {
    for (const pattern of config.tagsRead) {
      const spelling = spellTag(pattern, facts);
      byPrefix.set(spelling.prefix, [
        ...(byPrefix.get(spelling.prefix) ?? []),
        { spelling, project: facts },
      ]);
    }
  }
  const releases = new Map<string, Release[]>(projects.map(({ facts }) => [facts.name, []]));
  const unread: string[] = [];
  for (const tag of tags) {
    const read = readTag(tag, byPrefix);
    for (const release of read) releases.get(release.project)?.push(release);
    if (read.length === 0) unread.push(tag.name);
  }
  for (const project of projects) releases.get(project.facts.name)?.sort(upwards(project));
  return { releases, unread };
}

/** Lowest version first; of two tags of one version, the one that is spelled as written last. */
function upwards({ facts, config }: TaggedProject): (a: Release, b: Release) => number {
  const { prefix, suffix } = spellTag(config.tag, facts);
  const isWritten = ({ tag }: Release): boolean =>
    tag.startsWith(prefix) && tag.endsWith(suffix) && startsVersion(tag, prefix.length);
  return (a, b) =>
    compareVersions(a.version, b.version, facts.ecosystem) ||
    Number(isWritten(a)) - Number(isWritten(b)) ||
    (a.tag < b.tag ? -1 : 1);
}

function readTag(
  tag: TagFact,
  byPrefix: ReadonlyMap<string, readonly { spelling: TagSpelling; project: ProjectFacts }[]>,
): readonly Release[] {
  const found = new Map<string, Release>();
  for (let at = 0; at < tag.name.length; at += 1) {
    if (!startsVersion(tag.name, at)) continue;
    for (const { spelling, project } of byPrefix.get(tag.name.slice(0, at)) ?? []) {
      if (found.has(project.name) || !tag.name.endsWith(spelling.suffix)) continue;
      const version = parseVersion(
        tag.name.slice(at, tag.name.length - spelling.suffix.length),
        project.ecosystem,
      );
      if (version)
        found.set(project.name, {
          project: project.name,
          tag: tag.name,
          version,
          source: tag.source ?? tag.commit,
          commit: tag.commit,
          time: tag.time,
        });
    }
  }
  return [...found.values()];
}

/** `x@1.2.3` and `x@v1.2.3` are both read: people write both. */
function startsVersion(name: string, at: number): boolean {
  return /\d/.test(name[at] ?? '') || (name[at] === 'v' && /\d/.test(name[at + 1] ?? ''));
}
