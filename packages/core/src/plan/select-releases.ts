import type { DependentsConfig } from '../config/dependents-schema';
import { dragging } from '../config/dragging';
import type { DependencyFact } from '../facts';
import type { Failure } from '../failure';
import type { Line } from '../line';
import { fail, ok, type Result } from '../result';
import type { Ranges } from '../ecosystems/ecosystem';
import { rangesOf } from '../ecosystems/ranges-of';
import { baseVersion } from '../versions/base-version';
import { maxBump, type Bump } from '../versions/bump';
import { isPrerelease } from '../versions/is-prerelease';
import type { Version } from '../versions/version';
import {
  unitVersion,
  type UnitDemand,
  type UnitVersion,
  type VersionContext,
} from './unit-version';
import type { Unit } from './unit';

/** A unit that is released, and what caused it beyond its own commits. */
export interface SelectedUnit extends UnitVersion {
  readonly unit: Unit;
  readonly bump: Exclude<Bump, 'none'>;
  readonly demanded: UnitDemand['demanded'];
  /** By project: the projects whose new version its requirement refuses. */
  readonly dragged: ReadonlyMap<string, readonly string[]>;
}

export interface Selection extends VersionContext {
  readonly units: readonly Unit[];
  readonly dependents: DependentsConfig;
  /** Where nobody names projects, its own are released. */
  readonly line: Line | null;
}

/** A requirement of one project on another. */
interface Edge extends Pick<DependencyFact, 'on' | 'kind' | 'range'> {
  readonly project: string;
  /** How `range` is understood. */
  readonly ranges: Ranges;
}

/**
 * Who is released. It starts from the units that have something to release and are asked for, and
 * follows the requirements that refuse a new version, transitively, also round a cycle: a unit that
 * is in stays in, so the work ends when every requirement was looked at.
 */
export function selectReleases(selection: Selection): Result<readonly SelectedUnit[]> {
  const unitOf = unitsByProject(selection.units);
  const edges = edgesByRequired(selection.units);
  const pulls = new Map<Unit, Edge[]>();
  const failures: Failure[] = [];
  const chosen = new Set(selection.units.filter((unit) => isSeed(unit, selection)));

  // A set is walked in the order of insertion, and what is added meanwhile is still met.
  for (const unit of chosen) {
    const version = unitVersion(demandFor(unit, [], selection), selection);
    if (!version.ok) failures.push(...version.failures);
    if (!version.ok) continue;
    for (const edge of unit.members.flatMap(({ facts }) => edges.get(facts.name) ?? [])) {
      const dependent = unitOf.get(edge.project)!;
      if (dependent === unit || !pullsIn(edge, { unit, version: version.value }, selection))
        continue;
      pulls.set(dependent, [...(pulls.get(dependent) ?? []), edge]);
      chosen.add(dependent);
    }
  }
  return failures.length > 0
    ? fail(...failures)
    : finalVersions([...chosen], { pulls, unitOf }, selection);
}

/** Draggers' commits count in a nightly's number, and they are all known only now. */
function finalVersions(
  chosen: readonly Unit[],
  { pulls, unitOf }: Pulls,
  selection: Selection,
): Result<readonly SelectedUnit[]> {
  const failures: Failure[] = [];
  const selected = chosen.flatMap((unit): SelectedUnit[] => {
    const demand = demandFor(unit, draggersOf(unit, { pulls, unitOf }), selection);
    const version = unitVersion(demand, selection);
    if (!version.ok) failures.push(...version.failures);
    const own = pulls.get(unit) ?? [];
    const dragged = new Map(
      own.map(({ project }) => [
        project,
        [...new Set(own.filter((edge) => edge.project === project).map(({ on }) => on))].sort(),
      ]),
    );
    return version.ok
      ? [{ ...version.value, unit, bump: demand.bump, demanded: demand.demanded, dragged }]
      : [];
  });
  return failures.length > 0 ? fail(...failures) : ok(selected);
}

interface Pulls {
  readonly pulls: ReadonlyMap<Unit, readonly Edge[]>;
  readonly unitOf: ReadonlyMap<string, Unit>;
}

/** The units that drag this one along, and those that drag them. */
function draggersOf(unit: Unit, { pulls, unitOf }: Pulls): readonly Unit[] {
  const found = new Set([unit]);
  for (const one of found) for (const { on } of pulls.get(one) ?? []) found.add(unitOf.get(on)!);
  found.delete(unit);
  return [...found];
}

function unitsByProject(units: readonly Unit[]): ReadonlyMap<string, Unit> {
  return new Map(
    units.flatMap((unit) => unit.members.map(({ facts }) => [facts.name, unit] as const)),
  );
}

function edgesByRequired(units: readonly Unit[]): ReadonlyMap<string, readonly Edge[]> {
  const edges = new Map<string, Edge[]>();
  for (const { facts } of units.flatMap((unit) => unit.members)) {
    for (const { on, kind, range, file } of facts.dependencies) {
      const ranges = rangesOf(file);
      if (ranges !== null)
        edges.set(on, [...(edges.get(on) ?? []), { project: facts.name, on, kind, range, ranges }]);
    }
  }
  return edges;
}

function pullsIn(
  { kind, range, ranges }: Edge,
  { unit, version }: { unit: Unit; version: UnitVersion },
  { dependents }: Selection,
): boolean {
  const when = dragging(dependents, kind);
  if (when !== 'range') return when === 'always';
  // What counts is what those who have the dependent installed: its last release.
  const published = unit.base ? ranges.published(range, unit.base.version) : range;
  return !ranges.accepts(published, target(version));
}

/**
 * What a prerelease leads to: a range that refuses it only because it is a prerelease would drag
 * somebody along whom the stable release does not.
 */
function target({ version }: UnitVersion): Version {
  return isPrerelease(version) ? baseVersion(version) : version;
}

function demandFor(unit: Unit, draggers: readonly Unit[], selection: Selection): UnitDemand {
  const bump = maxBump(['patch', unit.bump]) as Exclude<Bump, 'none'>;
  return {
    unit,
    bump,
    draggers,
    demanded: demandOf(unit, selection.request.releaseAs, isAsked(unit, selection)),
  };
}

function demandOf(unit: Unit, releaseAs: string | null, asked: boolean): UnitDemand['demanded'] {
  if (releaseAs !== null && asked) return { version: releaseAs, by: '--release-as' };
  const demand = unit.members.flatMap(({ own }) => own.demanded ?? [])[0];
  return demand
    ? { version: demand.version, by: `Release-As in ${demand.commit.slice(0, 10)}` }
    : null;
}

function isAsked(unit: Unit, { request, line }: Selection): boolean {
  const asked = request.projects ?? (line === null ? null : Object.keys(line.projects));
  return asked === null || unit.members.some(({ facts }) => asked.includes(facts.name));
}

function isSeed(unit: Unit, selection: Selection): boolean {
  const asked = isAsked(unit, selection);
  const demand = demandOf(unit, selection.request.releaseAs, asked);
  return asked && (unit.bump !== 'none' || demand !== null);
}
