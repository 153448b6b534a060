import { catalogAt } from '../../ecosystems/catalog-at';
import { lockfileAt } from '../../ecosystems/lockfile-at';
import type { ChangedPaths } from '../../evidence/changed-paths';
import { unknown } from '../unknown';
import type { Judged, Rule } from '../rule';

/**
 * What was tested as a candidate is what becomes stable: the two may differ in version holders and
 * changelogs, and in nothing else.
 */
export const promotionDiffers: Rule = {
  name: 'promotion-differs',
  severity: 'error',
  asks: (judged) => question(judged),
  check: (input) =>
    question(input).flatMap((asked) => {
      const changed = input.evidence(asked);
      if (!changed.ok)
        return unknown('In what the candidate differs from its source', changed.failures);
      return changed.value
        .filter((path) => !mayChange(path, input))
        .map((path) => ({
          message: `${input.plan.request.from} differs from its source in ${path}, which holds no version.`,
          fix: 'The candidate is not what its source says. Cut a new one: nx release-openmed -c rc.',
          where: path,
        }));
    }),
};

/** None where nothing is promoted, or where the candidate's tag sits on its source itself. */
function question({ facts, plan }: Judged): readonly ChangedPaths[] {
  const tag = facts.tags.find(({ name }) => name === plan.request.from);
  if (tag === undefined || tag.commit === facts.source) return [];
  return [{ kind: 'changed-paths', from: facts.source, to: tag.commit }];
}

function mayChange(path: string, { facts: { projects, files }, written }: Judged): boolean {
  if (written.includes(path)) return true;
  const isHolder = projects.some(
    ({ manifests, versionFiles }) =>
      manifests.includes(path) || versionFiles.some((file) => file.path === path),
  );
  return isHolder || (files.has(path) && (lockfileAt(path) ?? catalogAt(path)) !== null);
}
