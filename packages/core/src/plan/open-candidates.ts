import { isCandidate } from '../channels/is-candidate';
import { leadsTo } from '../channels/leads-to';
import type { ParseMessage } from '../commits/change';
import type { Config } from '../config/config-schema';
import { compareVersions } from '../ecosystems/compare-versions';
import type { RepoFacts } from '../facts';
import { highestRelease } from '../history/highest-release';
import { type History, readHistory } from '../history/read-history';
import type { Release, TaggedProject } from '../history/read-tags';
import { fail, ok, type Result } from '../result';

/**
 * Tags of every project's newest candidate that has not become stable, as the branch has them that
 * the facts are of; of a fixed group those of one version. Where none is open, those that became
 * stable last: promoted again, they say so, and what was broken off is finished. Failure:
 * `promotion-none`.
 */
export function openCandidates(
  facts: RepoFacts,
  config: Config,
  {
    parse,
    projects,
  }: { readonly parse: ParseMessage; readonly projects: readonly string[] | null },
): Result<readonly string[]> {
  const history = readHistory(facts, config, parse);
  const units = unitsOf(history, projects);
  const open = units.flatMap((unit) => newestOf(unit, openOf(unit, history)));
  const found = open.length > 0 ? open : lastPromoted(units, history);
  if (found.length > 0) return ok([...new Set(found.map(({ tag }) => tag))].sort());
  return fail({
    code: 'promotion-none',
    message: `No project has a candidate on ${facts.branch ?? 'HEAD'} that could become stable.`,
    fix: 'Cut candidates: nx release-openmed -c rc.',
    where: '--from-rc',
  });
}

type Unit = readonly TaggedProject[];

/** What is asked for, and who has one version with it. */
function unitsOf({ projects }: History, asked: readonly string[] | null): readonly Unit[] {
  const units = new Map<string, TaggedProject[]>();
  for (const project of projects) {
    const { name, group } = project.facts;
    const key = group === null ? `project ${name}` : `group ${group}`;
    units.set(key, [...(units.get(key) ?? []), project]);
  }
  return [...units.values()].filter((unit) =>
    unit.some(({ facts: { name } }) => asked === null || asked.includes(name)),
  );
}

function openOf(unit: Unit, { lineageOf }: History): readonly Release[] {
  return unit
    .flatMap(({ facts: { name } }) => lineageOf(name).ahead)
    .filter(({ version }) => isCandidate(version));
}

/** Of each member the one that has the highest version of them all. */
function newestOf(unit: Unit, candidates: readonly Release[]): readonly Release[] {
  const { ecosystem } = unit[0]!.facts;
  const highest = highestRelease(candidates, ecosystem);
  return unit.flatMap(({ facts: { name } }) => {
    const own = candidates.findLast(
      ({ project, version }) =>
        project === name && compareVersions(version, highest!.version, ecosystem) === 0,
    );
    return own ?? [];
  });
}

/** What the promotion that is newest on this line has made stable. */
function lastPromoted(
  units: readonly Unit[],
  { lineageOf, positions }: History,
): readonly Release[] {
  const promoted = units.flatMap((unit) => {
    const bases = unit.flatMap(({ facts: { name } }) => lineageOf(name).base ?? []);
    const base = highestRelease(bases, unit[0]!.facts.ecosystem);
    if (base === null) return [];
    const candidates = unit
      .flatMap(({ facts: { name } }) => lineageOf(name).reachable)
      .filter(({ version }) => isCandidate(version) && leadsTo(version, base.version));
    return [{ base, candidates: newestOf(unit, candidates) }];
  });
  const places = promoted
    .filter(({ base, candidates }) => candidates.some(({ source }) => source === base.source))
    .map(({ base }) => positions.get(base.source)!);
  const newest = Math.min(...places);
  return promoted
    .filter(({ base }) => positions.get(base.source) === newest)
    .flatMap(({ candidates }) => candidates);
}
