import { parseVersion } from '../../ecosystems/parse-version';
import { compareReleases } from '../../versions/compare-releases';
import type { Rule } from '../rule';

/**
 * A candidate of 1.9.0 becomes 1.9.0: another number would be a release that nobody has tested as
 * such.
 */
export const promotionMismatch: Rule = {
  name: 'promotion-mismatch',
  severity: 'error',
  check: ({ plan, states }) => {
    const { from } = plan.request;
    const promoted = states
      .flatMap(({ lineage }) => lineage.everywhere)
      .find(({ tag }) => tag === from);
    const release = plan.releases.find(({ project }) => project === promoted?.project);
    if (!promoted || !release) return [];
    const version = parseVersion(release.to.version, release.ecosystem);
    const same =
      version !== null && compareReleases(version.release, promoted.version.release) === 0;
    if (same) return [];
    return [
      {
        project: release.project,
        message: `${from} would become ${release.to.version}, which is another version than it was a candidate of.`,
        fix: 'Cut a new candidate: nx release-openmed -c rc.',
        where: promoted.tag,
      },
    ];
  },
};
