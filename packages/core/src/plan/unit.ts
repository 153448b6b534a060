import type { Line } from '../line';
import { highestRelease } from '../history/highest-release';
import type { Release } from '../history/read-tags';
import { applyZeroMajor } from '../versions/apply-zero-major';
import { maxBump, minBump, type Bump } from '../versions/bump';
import { compareVersions } from '../ecosystems/compare-versions';
import { parseVersion } from '../ecosystems/parse-version';
import type { Version } from '../versions/version';
import { askedOf } from '../proofs/asked-of';
import type { ProvenState } from '../proofs/proven';

/** What is versioned together: a fixed group, or one project by itself. */
export interface Unit {
  readonly name: string;
  readonly group: string | null;
  readonly members: readonly ProvenState[];
  /** The highest last stable release of its members. */
  readonly base: Release | null;
  /** What it gets: what it wants, and on a line at most a patch. */
  readonly bump: Bump;
  /** What its own commits claim or its files prove, the zero-major policy applied. */
  readonly wanted: Bump;
  /** The same before the zero-major policy. */
  readonly asked: Bump;
  readonly initial: Version;
}

const FIRST: Version = {
  epoch: 0,
  release: [0, 1, 0],
  pre: null,
  post: null,
  dev: null,
  local: null,
  other: null,
};

/** `line`: what is released belongs to it; null: to none. */
export function formUnits(states: readonly ProvenState[], line: Line | null): readonly Unit[] {
  const units = new Map<string, { group: string | null; members: ProvenState[] }>();
  for (const state of states) {
    const { group, name } = state.facts;
    const key = group === null ? `project ${name}` : `group ${group}`;
    const unit = units.get(key) ?? { group, members: [] };
    unit.members.push(state);
    units.set(key, unit);
  }
  return [...units.values()].map(({ group, members }) => formUnit(group, members, line));
}

function formUnit(group: string | null, members: readonly ProvenState[], line: Line | null): Unit {
  const first = members[0]!;
  const { ecosystem } = first.facts;
  const bases = members.flatMap(({ lineage }) => lineage.base ?? []);
  const base = highestRelease(bases, ecosystem);
  const initials = members.map(({ facts }) => initialVersion(facts.fileVersion, facts.ecosystem));
  const initial = initials.reduce((high, next) =>
    compareVersions(high, next, ecosystem) >= 0 ? high : next,
  );
  const asked = maxBump(members.map(askedOf));
  const wanted = applyZeroMajor(asked, base?.version ?? initial, first.config.zeroMajor);
  const bump = line === null ? wanted : minBump(wanted, 'patch');
  return { name: group ?? first.facts.name, group, members, base, bump, wanted, asked, initial };
}

/** A first release is 0.1.0, or what the project's file says when that is higher than 0.0.0. */
function initialVersion(
  fileVersion: string | null,
  ecosystem: ProvenState['facts']['ecosystem'],
): Version {
  const version = fileVersion === null ? null : parseVersion(fileVersion, ecosystem);
  return version !== null && version.release.some((number) => number > 0)
    ? { ...FIRST, epoch: version.epoch, release: version.release }
    : FIRST;
}
