import { isPrerelease, semverSpelling } from '@release-openmed/core';
import type { KnownProject } from '../known/known-project';
import { type Agreement, agreementOf } from './agreement';
import type { Claim, FixedGroup, Owner, Unclaimed } from './claims';
import type { Series } from './series';

interface Asked {
  readonly projects: readonly KnownProject[];
  /** What settings declare. */
  readonly groups: readonly FixedGroup[];
  /** Projects with a series of their own that their file does not contradict. */
  readonly named: ReadonlySet<string>;
}

type Believed = { readonly owner: Owner; readonly agreement: Agreement };

export interface BareClaims {
  readonly claims: readonly Claim[];
  readonly unclaimed: readonly Unclaimed[];
  readonly found: FixedGroup | null;
}

/** What equal versions and bare tags are called when no setting names the group. */
export const FOUND_GROUP = 'workspace';

/**
 * Series that name nobody (`v1.2.0`): one owner each, whose version agrees. That is a declared fixed
 * group, else the only project, else the one that agrees (the top folder's, or the only one without
 * tags that name it, where several do), else all of them, when they all carry this one version: then
 * they are a fixed group without a setting. Never several for themselves.
 */
export function claimBare(series: readonly Series[], asked: Asked): BareClaims {
  const owners = series.map((one) => ({ series: one, ...ownerOf(one, asked) }));
  const claims = owners.flatMap(({ series: one, believed }) =>
    believed === null ? [] : [{ series: one, pattern: `${one.prefix}{version}`, ...believed }],
  );
  const unclaimed = owners.flatMap(({ series: one, believed, perhaps }): Unclaimed[] =>
    believed === null
      ? [{ series: one, why: perhaps.length > 0 ? 'doubtful' : 'nobody', perhaps }]
      : [],
  );
  const group = owners.find(({ found }) => found !== null)?.found ?? null;
  return { claims, unclaimed, found: group };
}

interface Owned {
  readonly believed: Believed | null;
  readonly perhaps: readonly string[];
  readonly found: FixedGroup | null;
}

function ownerOf(series: Series, { projects, groups, named }: Asked): Owned {
  const judged = projects.map((project) => ({
    project,
    agreement: agreementOf(project.fileVersion, series),
  }));
  const declared = groupOf(judged, groups);
  if (declared !== null) return is(declared);
  const [only] = judged;
  if (only !== undefined && judged.length === 1) return is(projectOwner(only));
  for (const agreement of ['equal', 'ahead', 'unknown'] as const) {
    const candidates = judged.filter((each) => each.agreement === agreement && isSure(each));
    const owned = chosen(candidates, { projects, named });
    if (owned !== null) return owned;
  }
  return NOBODY;
}

/** A version that tags may well lead to by chance is no evidence; a development version is. */
function isSure({ project: { root, fileVersion }, agreement }: Judged): boolean {
  const file = fileVersion === null ? null : semverSpelling.parse(fileVersion);
  return agreement !== 'ahead' || root === '.' || (file !== null && isPrerelease(file));
}

const NOBODY: Owned = { believed: null, perhaps: [], found: null };
const is = (believed: Believed): Owned => ({ believed, perhaps: [], found: null });

type Judged = { readonly project: KnownProject; readonly agreement: Agreement };

const projectOwner = ({ project, agreement }: Judged): Believed => ({
  owner: { kind: 'project', name: project.name },
  agreement,
});

/** Null: none of them. */
function chosen(
  candidates: readonly Judged[],
  { projects, named }: Pick<Asked, 'projects' | 'named'>,
): Owned | null {
  const unnamed = candidates.filter(({ project }) => !named.has(project.name));
  const [first] = unnamed;
  if (first === undefined) return null;
  const main = unnamed.find(({ project }) => project.root === '.');
  const all = unnamed.length === projects.length;
  if (all && unnamed.every(({ agreement }) => agreement === first.agreement)) {
    const members = unnamed.map(({ project }) => project.name);
    const owner: Owner = { kind: 'group', name: FOUND_GROUP };
    const found = { name: FOUND_GROUP, members, followers: [] };
    return { believed: { owner, agreement: first.agreement }, perhaps: [], found };
  }
  if (unnamed.length === 1) return is(projectOwner(first));
  if (main !== undefined) return is(projectOwner(main));
  const perhaps = unnamed.map(({ project }) => project.name).sort();
  return { believed: null, perhaps, found: null };
}

/** The declared group that agrees; the only one, if it is all there is. */
function groupOf(judged: readonly Judged[], groups: readonly FixedGroup[]): Believed | null {
  const agreements = groups.map(({ name, members }) => {
    const own = judged.filter(({ project }) => members.includes(project.name));
    const best = (['equal', 'ahead', 'unknown', 'differs'] as const).find((each) =>
      own.some(({ agreement }) => agreement === each),
    );
    return { name, agreement: best ?? ('differs' as const), whole: own.length === judged.length };
  });
  const [only] = agreements;
  const agreeing = agreements.filter(({ agreement }) => agreement !== 'differs');
  const group =
    agreements.length === 1 && only?.whole === true
      ? only
      : agreeing.length === 1
        ? agreeing[0]
        : undefined;
  return group === undefined
    ? null
    : { owner: { kind: 'group', name: group.name }, agreement: group.agreement };
}
