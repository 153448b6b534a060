import { parseVersion } from '../ecosystems/parse-version';
import type { RepoFacts } from '../facts';
import type { IsAncestor } from '../history/ancestry';
import { checkSharedTags } from '../history/check-shared-tags';
import type { Release } from '../history/read-tags';
import type { Walk } from '../history/read-walk';
import { versionAtEnd } from '../versions/version-at-end';
import { versionStep } from '../versions/version-step';
import type { ReplayDoubt } from './replay-report';
import type { ReplayUnit } from './replay-unit';

export interface Reading {
  readonly units: readonly ReplayUnit[];
  readonly walk: Walk;
  /** Of commits and of the source too. */
  readonly isAncestor: IsAncestor;
}

const SHOWN = 3;
/** A past of fewer commits says nothing about when it began. */
const LONG = 50;

/**
 * What makes it doubtful that the tags which are read are the releases that were made. A share of
 * agreement would then praise or blame the wrong thing.
 */
export function findDoubts(facts: RepoFacts, reading: Reading): readonly ReplayDoubt[] {
  return [
    ...sharedTags(facts, reading),
    ...unreadTags(reading),
    ...lateStart(facts, reading),
    ...filesAhead(facts, reading),
  ];
}

function sharedTags({ source }: RepoFacts, { walk, isAncestor }: Reading): readonly ReplayDoubt[] {
  const reachable = (project: string) =>
    walk.releasesOf(project).filter((release) => isAncestor(release.source, source));
  const checked = checkSharedTags(walk, reachable);
  if (checked.ok) return [];
  return checked.failures.map(({ message, fix }) => ({
    kind: 'tags-shared',
    message: `${message} ${fix}`,
  }));
}

function unreadTags({ walk }: Reading): readonly ReplayDoubt[] {
  const unread = walk.unreadTags.filter((tag) => versionAtEnd(tag) !== null);
  const read = new Set(
    walk.projects.flatMap(({ facts }) => walk.releasesOf(facts.name).map(({ tag }) => tag)),
  );
  if (unread.length <= read.size) return [];
  return [
    {
      kind: 'tags-unread',
      message: `More tags that look like versions are left out (${unread.length}, such as ${unread.slice(-SHOWN).reverse().join(', ')}) than are read (${read.size}). Give their spelling under "tagsRead".`,
    },
  ];
}

/** The walk has children before parents: the oldest release is the last one in it. */
function lateStart(
  { commits, source }: RepoFacts,
  { units, walk, isAncestor }: Reading,
): readonly ReplayDoubt[] {
  const placed = units.flatMap(({ releases }) =>
    releases.filter(
      (release) => walk.positions.has(release.source) && isAncestor(release.source, source),
    ),
  );
  const at = ({ source: id }: Release): number => walk.positions.get(id)!;
  const [first] = placed.sort((a, b) => at(b) - at(a));
  if (first === undefined) return [];
  const past = commits.filter(({ id }) => isAncestor(id, source));
  const before = past.filter(({ id }) => isAncestor(id, first.source)).length - 1;
  if (before < LONG || before * 2 <= past.length) return [];
  return [
    {
      kind: 'late-start',
      message: `${before} of ${past.length} commits are older than ${first.tag}, the first tag that is read. If there were releases before it, give the spelling of their tags under "tagsRead".`,
    },
  ];
}

/** More than one step: one may be a release that is being prepared. */
function filesAhead({ source }: RepoFacts, { units, isAncestor }: Reading): readonly ReplayDoubt[] {
  const ahead = units.flatMap(({ members, line }) => {
    const last = line.findLast((release) => isAncestor(release.source, source));
    return members.flatMap(({ facts: { name, fileVersion, ecosystem } }) => {
      const said = fileVersion === null ? null : parseVersion(fileVersion, ecosystem);
      if (said === null || last === undefined) return [];
      const { bump, single } = versionStep(last.version, said);
      return bump === 'none' || single
        ? []
        : [`${name} says ${fileVersion}, its last tag is ${last.tag}`];
    });
  });
  if (ahead.length === 0) return [];
  const more = ahead.length > SHOWN ? ` and ${ahead.length - SHOWN} more` : '';
  return [
    {
      kind: 'file-ahead',
      message: `Files are far ahead of the tags that are read: ${ahead.slice(0, SHOWN).join('; ')}${more}. Give the spelling of the later tags under "tagsRead", or merge the branch that they are on.`,
    },
  ];
}
