import type { Failure } from '../failure';
import { fail, ok, type Result } from '../result';
import { publishedNpmRange } from './published-npm-range';
import { rangeAccepts } from '../manifest/range-accepts';
import { maxBump, type Bump } from '../versions/bump';

import { unitVersion, type UnitQuestion, type UnitVersion, type VersionContext } from './unit-version';
import type { Unit } from './unit';

/** A unit that is released, and what caused it beyond its own commits. */
export interface SelectedUnit extends UnitVersion {
  readonly unit: Unit;
  readonly bump: Exclude<Bump, 'none'>;
  readonly demanded: UnitQuestion['demanded'];
  /** By project: the projects whose new version its requirement refuses. */
  readonly dragged: ReadonlyMap<string, readonly string[]>;
}

export interface Selection extends VersionContext {
  readonly units: readonly Unit[];
  readonly dependents: 'range' | 'always' | 'never';
}

/**
 * Who is released. It starts from the units that have something to release and are asked for, and follows the requirements that refuse
 * a new version, transitively, also round a cycle: a unit that is in stays in, so the work ends when every requirement was looked at.
 */
export function selectReleases(selection: Selection): Result<readonly SelectedUnit[]> {
  const { units } = selection;
  const unitOf = new Map(units.flatMap((unit) => unit.members.map(({ facts }) => [facts.name, unit] as const)));
  const dependents = dependentsOf(units);
  const dragged = new Map<Unit, Map<string, Set<string>>>();
  const failures: Failure[] = [];
  const queue = units.filter((unit) => isSeed(unit, selection));
  const chosen = new Set(queue);
  const versions = new Map<Unit, UnitVersion>();

  for (const unit of queue) {
    const version = unitVersion(question(unit, [], selection), selection);
    if (!version.ok) failures.push(...version.failures);
    if (!version.ok) continue;
    versions.set(unit, version.value);
    for (const { project, range } of unit.members.flatMap(({ facts }) => dependents.get(facts.name) ?? [])) {
      const dependent = unitOf.get(project)!;
      if (dependent === unit || !drags({ range, unit, version: version.value, dependent, project }, selection)) continue;
      const causes = dragged.get(dependent) ?? new Map<string, Set<string>>();
      for (const { facts } of unit.members) if (requires(dependent, project, facts.name)) causes.set(project, (causes.get(project) ?? new Set()).add(facts.name));
      dragged.set(dependent, causes);
      if (!chosen.has(dependent)) queue.push(dependent);
      chosen.add(dependent);
    }
  }
  if (failures.length > 0) return fail(...failures);
  return finalVersions([...chosen], dragged, selection);
}

/** Draggers' commits count in a nightly's number, and they are all known only now. */
function finalVersions(chosen: readonly Unit[], dragged: ReadonlyMap<Unit, ReadonlyMap<string, ReadonlySet<string>>>, selection: Selection): Result<readonly SelectedUnit[]> {
  const unitOf = new Map(selection.units.flatMap((unit) => unit.members.map(({ facts }) => [facts.name, unit] as const)));
  const draggersOf = (unit: Unit, seen = new Set<Unit>()): ReadonlySet<Unit> => {
    for (const names of dragged.get(unit)?.values() ?? []) {
      for (const name of names) {
        const dragger = unitOf.get(name)!;
        if (dragger === unit || seen.has(dragger)) continue;
        seen.add(dragger);
        draggersOf(dragger, seen);
      }
    }
    return seen;
  };
  const failures: Failure[] = [];
  const selected = chosen.flatMap((unit): SelectedUnit[] => {
    const asked = question(unit, [...draggersOf(unit)], selection);
    const version = unitVersion(asked, selection);
    if (!version.ok) failures.push(...version.failures);
    const causes = new Map([...(dragged.get(unit) ?? [])].map(([project, names]) => [project, [...names].sort()]));
    return version.ok ? [{ ...version.value, unit, bump: asked.bump, demanded: asked.demanded, dragged: causes }] : [];
  });
  return failures.length > 0 ? fail(...failures) : ok(selected);
}

function question(unit: Unit, draggers: readonly Unit[], { request }: Selection): UnitQuestion {
  const bump = maxBump(['patch', unit.bump]) as Exclude<Bump, 'none'>;
  return { unit, bump, draggers, demanded: demandOf(unit, request.releaseAs, isAsked(unit, request.projects)) };
}

function demandOf(unit: Unit, releaseAs: string | null, asked: boolean): UnitQuestion['demanded'] {
  if (releaseAs !== null && asked) return { version: releaseAs, by: '--release-as' };
  const demand = unit.members.flatMap(({ own }) => own.demanded ?? [])[0];
  return demand ? { version: demand.version, by: `Release-As in ${demand.commit.slice(0, 10)}` } : null;
}

function isAsked(unit: Unit, projects: readonly string[] | null): boolean {
  return projects === null || unit.members.some(({ facts }) => projects.includes(facts.name));
}

function isSeed(unit: Unit, { request }: Selection): boolean {
  const asked = isAsked(unit, request.projects);
  return asked && (unit.bump !== 'none' || demandOf(unit, request.releaseAs, asked) !== null);
}

interface Edge {
  readonly project: string;
  readonly range: string;
}

/** By required project. Development requirements reach nobody who installs the package. */
function dependentsOf(units: readonly Unit[]): ReadonlyMap<string, readonly Edge[]> {
  const edges = new Map<string, Edge[]>();
  for (const { facts } of units.flatMap((unit) => unit.members)) {
    for (const { on, kind, range } of facts.dependencies) {
      if (kind !== 'dev') edges.set(on, [...(edges.get(on) ?? []), { project: facts.name, range }]);
    }
  }
  return edges;
}

function requires(unit: Unit, project: string, on: string): boolean {
  return unit.members.some(({ facts }) => facts.name === project && facts.dependencies.some((dependency) => dependency.on === on && dependency.kind !== 'dev'));
}

interface Pull {
  readonly range: string;
  readonly unit: Unit;
  readonly version: UnitVersion;
  readonly dependent: Unit;
  readonly project: string;
}

function drags({ range, unit, version, dependent, project }: Pull, { dependents }: Selection): boolean {
  if (dependents !== 'range') return dependents === 'always';
  const { ecosystem } = dependent.members.find(({ facts }) => facts.name === project)!.facts;
  // What counts is what those who have the dependent installed: its last release, in which `workspace:` stood for the version of then.
  const published = ecosystem === 'npm' && unit.base ? publishedNpmRange(range, unit.base.version) : range;
  return !rangeAccepts(published, version.version, ecosystem);
}
