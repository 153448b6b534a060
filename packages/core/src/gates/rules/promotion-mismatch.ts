import { parseVersion } from '../../ecosystems/parse-version';
import type { Release } from '../../history/read-tags';
import { promotedCandidates } from '../../plan/promoted-candidates';
import type { PlannedRelease } from '../../plan/release-plan';
import { compareReleases } from '../../versions/compare-releases';
import type { Rule } from '../rule';

/**
 * A candidate of 1.9.0 becomes 1.9.0: another number would be a release that nobody has tested as
 * such.
 */
export const promotionMismatch: Rule = {
  name: 'promotion-mismatch',
  severity: 'error',
  check: ({ plan, facts, history }) => {
    const candidates = new Map(
      promotedCandidates(plan.request, history, facts.source).map((one) => [one.project, one]),
    );
    return plan.releases.flatMap((release) => {
      const candidate = candidates.get(release.project);
      if (candidate === undefined || isOf(candidate, release)) return [];
      return [
        {
          project: release.project,
          message: `${candidate.tag} would become ${release.to.version}, which is another version than it was a candidate of.`,
          fix: 'Cut a new candidate: nx release-openmed -c rc.',
          where: candidate.tag,
        },
      ];
    });
  },
};

function isOf(candidate: Release, { to, ecosystem }: PlannedRelease): boolean {
  const version = parseVersion(to.version, ecosystem);
  return version !== null && compareReleases(version.release, candidate.version.release) === 0;
}
