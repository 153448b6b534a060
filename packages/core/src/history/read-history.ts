import type { ParseMessage } from '../commits/change';
import type { Config } from '../config/config-schema';
import type { RepoFacts } from '../facts';
import { readAncestry, type IsAncestor } from './ancestry';
import { groupBases } from './group-bases';
import { readLine, withoutAbandoned, type Line } from './line';
import type { Release } from './read-tags';
import { readWalk, type Walk } from './read-walk';

/** The walk as it looks from the source. */
export interface History extends Walk {
  readonly lineOf: (project: string) => Line;
  /**
   * The release that a project goes on from: the base of its line, or, for one that joins a fixed
   * group, the group's, so that only what came since counts and not everything that ever was. Null:
   * there is none.
   */
  readonly baseOf: (project: string) => Release | null;
  /**
   * Whether a commit is part of a release: of the base of a line, or of a prerelease ahead of it.
   */
  readonly isAncestor: IsAncestor;
}

/** The facts' commits are the ancestors of the source and nothing else. */
export function readHistory(facts: RepoFacts, config: Config, parse: ParseMessage): History {
  const walk = readWalk(facts, config, parse);
  const read = walk.projects.map((project) => ({
    project: project.facts,
    line: readLine(walk.releasesOf(project.facts.name), ({ source }) => walk.positions.has(source)),
  }));
  const marked = read.flatMap(({ line: { base, ahead } }) => [...(base ? [base] : []), ...ahead]);
  const isAncestor = readAncestry(
    facts.commits,
    walk.positions,
    marked.map(({ source }) => source),
  );
  const groups = groupBases(read);
  const lines = new Map(
    read.map(({ project, line }) => [project.name, withoutAbandoned(line, isAncestor)]),
  );
  const bases = new Map(
    read.map(({ project: { name, group }, line }) => [
      name,
      line.base ?? groups.get(group ?? '') ?? null,
    ]),
  );
  return {
    ...walk,
    lineOf: (project) => lines.get(project)!,
    baseOf: (project) => bases.get(project) ?? null,
    isAncestor,
  };
}
