import type { ParseMessage } from '../commits/change';
import type { Config } from '../config/config-schema';
import type { RepoFacts } from '../facts';
import { readAncestry, type IsAncestor } from './ancestry';
import { groupBases } from './group-bases';
import { readLineage, withoutAbandoned, type Lineage } from './lineage';
import type { Release } from './read-tags';
import { readWalk, type Walk } from './read-walk';

/** The walk as it looks from the source. */
export interface History extends Walk {
  readonly lineageOf: (project: string) => Lineage;
  /**
   * The release that a project goes on from: the base of its lineage, or, for one that joins a fixed
   * group, the group's, so that only what came since counts and not everything that ever was. Null:
   * there is none.
   */
  readonly baseOf: (project: string) => Release | null;
  /**
   * Whether a commit is part of a release: of the base of a lineage, or of a prerelease ahead of it.
   */
  readonly isAncestor: IsAncestor;
}

/** The facts' commits are the ancestors of the source and nothing else. */
export function readHistory(facts: RepoFacts, config: Config, parse: ParseMessage): History {
  const walk = readWalk(facts, config, parse);
  const read = walk.projects.map((project) => ({
    project: project.facts,
    lineage: readLineage(walk.releasesOf(project.facts.name), ({ source }) =>
      walk.positions.has(source),
    ),
  }));
  const marked = read.flatMap(({ lineage: { base, ahead } }) => [
    ...(base ? [base] : []),
    ...ahead,
  ]);
  const isAncestor = readAncestry(
    facts.commits,
    walk.positions,
    marked.map(({ source }) => source),
  );
  const groups = groupBases(read);
  const lineages = new Map(
    read.map(({ project, lineage }) => [project.name, withoutAbandoned(lineage, isAncestor)]),
  );
  const bases = new Map(
    read.map(({ project: { name, group }, lineage }) => [
      name,
      lineage.base ?? groups.get(group ?? '') ?? null,
    ]),
  );
  return {
    ...walk,
    lineageOf: (project) => lineages.get(project)!,
    baseOf: (project) => bases.get(project) ?? null,
    isAncestor,
  };
}
