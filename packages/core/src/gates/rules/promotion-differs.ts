import { catalogAt } from '../../ecosystems/catalog-at';
import { lockfileAt } from '../../ecosystems/lockfile-at';
import type { ChangedPaths } from '../../evidence/changed-paths';
import type { Finding } from '../../finding';
import { promotedCandidates } from '../../plan/promoted-candidates';
import { unknown } from '../unknown';
import type { Judged, Rule, RuleInput } from '../rule';

/**
 * What was tested as a candidate is what becomes stable: the two may differ in version holders and
 * changelogs, and in nothing else.
 */
export const promotionDiffers: Rule = {
  name: 'promotion-differs',
  severity: 'error',
  asks: (judged) => [...questions(judged).values()],
  check: (input) =>
    [...questions(input)].flatMap(([tag, question]) => {
      const changed = input.evidence(question);
      if (!changed.ok) return unknown(`In what ${tag} differs from its source`, changed.failures);
      return differences(
        tag,
        changed.value.filter((path) => !mayChange(path, input)),
        question,
      );
    }),
};

/** By candidate; none of one whose tag sits on its source itself. */
function questions({ facts, plan, history }: Judged): ReadonlyMap<string, ChangedPaths> {
  const stamped = promotedCandidates(plan.request, history, facts.source).filter(
    ({ source, commit }) => source !== commit,
  );
  return new Map(
    stamped.map(({ tag, source, commit }) => [
      tag,
      { kind: 'changed-paths', from: source, to: commit },
    ]),
  );
}

const SHOWN = 20;

function differences(
  tag: string,
  paths: readonly string[],
  { from, to }: ChangedPaths,
): readonly Omit<Finding, 'code' | 'severity'>[] {
  const fix = 'The candidate is not what its source says. Cut a new one: nx release-openmed -c rc.';
  const more = paths.length - SHOWN;
  return [
    ...paths.slice(0, SHOWN).map((path) => ({
      message: `${tag} differs from its source in ${path}, which holds no version.`,
      fix,
      where: path,
    })),
    ...(more > 0
      ? [
          {
            message: `${tag} differs from its source in ${more} more: git diff --stat ${from.slice(0, 10)} ${to.slice(0, 10)}`,
            fix,
            where: tag,
          },
        ]
      : []),
  ];
}

function mayChange(path: string, { facts: { projects, files }, written }: RuleInput): boolean {
  if (written.includes(path)) return true;
  const isHolder = projects.some(
    ({ manifests, versionFiles }) =>
      manifests.includes(path) || versionFiles.some((file) => file.path === path),
  );
  return isHolder || (files.has(path) && (lockfileAt(path) ?? catalogAt(path)) !== null);
}
