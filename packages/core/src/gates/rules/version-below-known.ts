import { lineKind } from '../../config/line-kind';
import { compareVersions } from '../../ecosystems/compare-versions';
import { formatVersion } from '../../ecosystems/format-version';
import { parseVersion } from '../../ecosystems/parse-version';
import type { ProjectFacts } from '../../facts';
import { highestRelease } from '../../history/highest-release';
import type { Release } from '../../history/read-tags';
import type { PlannedRelease } from '../../plan/release-plan';
import type { ProjectState } from '../../policy/project-state';
import { baseVersion } from '../../versions/base-version';
import { isPlaceholder } from '../../versions/is-placeholder';
import { isPrerelease } from '../../versions/is-prerelease';
import type { Version } from '../../versions/version';
import type { Rule, RuleInput } from '../rule';
import { namesLine } from '../names-line';

type Found = ReturnType<Rule['check']>[number];

/**
 * A version below what is known of a project is a wrong one: whoever has the higher one never sees
 * it. What was demanded is a person's own choice, and a branch of an older line is below the others
 * on purpose.
 */
export const versionBelowKnown: Rule = {
  name: 'version-below-known',
  severity: 'error',
  check: (input) => {
    const states = new Map(input.states.map((state) => [state.facts.name, state]));
    return input.plan.releases
      .filter(({ because }) => because.every(({ kind }) => kind !== 'demand'))
      .flatMap((release) => {
        const state = states.get(release.project)!;
        const version = leadsTo(release);
        return version === null
          ? []
          : [
              ...belowFile(release, version, state),
              ...belowTag(release, version, { state, input }),
            ];
      });
  },
};

/** The stable version that the planned one is or leads to. */
function leadsTo({ to, ecosystem }: PlannedRelease): Version | null {
  const version = parseVersion(to.version, ecosystem);
  return version === null || !isPrerelease(version) ? version : baseVersion(version);
}

/** What its file says is out already, or was never tagged; a first release may be just that. */
function belowFile(
  { project, to, from, ecosystem }: PlannedRelease,
  version: Version,
  { facts, lineage }: ProjectState,
): readonly Found[] {
  const said = saidBy(facts);
  const isBase =
    said !== null && lineage.base !== null && isSame(said, lineage.base.version, facts);
  if (said === null || isBase) return [];
  const step = compareVersions(version, said, ecosystem);
  if (step > 0 || (step === 0 && from === null)) return [];
  const wished = formatVersion(isPrerelease(said) ? baseVersion(said) : said, ecosystem);
  return [
    {
      project,
      message: `${project} would be released as ${to.version}, and its file says ${facts.fileVersion} already.`,
      fix: `If ${facts.fileVersion} was released, tag its commit, or name the spelling of its tag in "tagsRead"; if it is to come, demand it: --release-as ${wished}.`,
      where: facts.manifests[0] ?? facts.root,
    },
  ];
}

/** Null: its file says none, or holds a place for one. */
function saidBy({ fileVersion, ecosystem }: ProjectFacts): Version | null {
  const said = fileVersion === null ? null : parseVersion(fileVersion, ecosystem);
  return said === null || isPlaceholder(said) ? null : said;
}

function isSame(a: Version, b: Version, { ecosystem }: ProjectFacts): boolean {
  return compareVersions(a, b, ecosystem) === 0;
}

function belowTag(
  { project, to, from, ecosystem }: PlannedRelease,
  version: Version,
  { state: { lineage }, input }: { readonly state: ProjectState; readonly input: RuleInput },
): readonly Found[] {
  // A next major's prereleases are out for months beside the stable line.
  const counts = ({ version: other }: Release) => from === null || !isPrerelease(other);
  const highest = highestRelease(lineage.everywhere.filter(counts), ecosystem);
  if (highest === null || compareVersions(version, highest.version, ecosystem) >= 0) return [];
  if (isOlderLine(version, input)) return [];
  const known = formatVersion(highest.version, ecosystem);
  return [
    {
      project,
      message: `${project} would be released as ${to.version}, below ${known}, which another branch has released.`,
      fix: `Merge ${highest.tag} into this branch, or demand a version above it with --release-as; a branch of an older line is one that its name says (${version.release.slice(0, 2).join('.')}.x) or "branches.lts".`,
      where: highest.tag,
    },
  ];
}

function isOlderLine(version: Version, { facts: { branch, line }, config }: RuleInput): boolean {
  if (line !== null || lineKind(branch, config) !== null) return true;
  return branch !== null && namesLine(branch, version);
}
