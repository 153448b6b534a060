import type { RepoFacts } from '../facts';
import { onLine } from '../on-line';
import type { Release } from '../history/read-tags';
import { compareVersions } from '../ecosystems/compare-versions';
import { formatVersion } from '../ecosystems/format-version';
import type { SkippedProject } from './release-plan';
import type { OwnChange } from '../policy/own-change';
import type { ProvenState } from '../proofs/proven';
import type { SelectedUnit } from './select-releases';
import type { Unit } from './unit';

/** Every project that is not released, with its reason. */
export function skippedProjects(
  facts: RepoFacts,
  units: readonly Unit[],
  selected: readonly SelectedUnit[],
): readonly SkippedProject[] {
  const chosen = new Map(selected.map((one) => [one.unit, one]));
  const others = facts.projects
    .filter((project) => !project.releasable)
    .map(({ name }): SkippedProject => ({ project: name, why: 'not-releasable' }));
  const skipped = units.flatMap((unit) => {
    const one = chosen.get(unit);
    if (one)
      return one.existing === null
        ? []
        : unit.members.map((member) => standing(member, ownOf(member, one.existing!)));
    if (isOffLine(unit, facts)) return unit.members.map(notOnLine);
    return unit.members.map((state) => whyNot(state, unit, facts.source));
  });
  return [...skipped, ...others].sort((a, b) => (a.project < b.project ? -1 : 1));
}

function isOffLine({ members }: Unit, { line }: RepoFacts): boolean {
  return line !== null && members.every(({ facts }) => !onLine(line, facts.name));
}

function notOnLine({ facts }: ProvenState): SkippedProject {
  return { project: facts.name, why: 'not-on-line' };
}

function whyNot(state: ProvenState, unit: Unit, source: string): SkippedProject {
  const { facts, lineage, unreleased, own } = state;
  const project = facts.name;
  if (unit.bump !== 'none') return { project, why: 'not-selected' };
  if (lineage.base?.source === source || lineage.base?.commit === source)
    return standing(state, lineage.base);
  return unreleased.length === 0
    ? { project, why: 'no-change' }
    : { project, why: 'no-bump', detail: silentCommits(own) };
}

/** Each member of a group may have a tag of its own. */
function ownOf({ facts, lineage }: ProvenState, existing: Release): Release {
  const isSame = ({ version }: Release): boolean =>
    compareVersions(version, existing.version, facts.ecosystem) === 0;
  return lineage.everywhere.findLast(isSame) ?? existing;
}

function standing({ facts }: ProvenState, { version, tag, source }: Release): SkippedProject {
  const release = { version: formatVersion(version, facts.ecosystem), tag, source };
  return { project: facts.name, why: 'already-released', release };
}

const SHOWN = 3;

/**
 * Which commits asked for nothing, and as what: whoever disagrees sees which to look at. Newest
 * first.
 */
function silentCommits({ commits }: OwnChange): string {
  const shown = commits
    .slice(0, SHOWN)
    .map(({ id, judgement }) => `${judgement.change.type ?? 'no type'} ${id.slice(0, 7)}`);
  const rest = commits.length - shown.length;
  if (commits.length === 0) return 'every change was reverted';
  return shown.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
