import type { Finding } from '../finding';
import type { Rule, RuleInput } from './rule';
import { branchBehind } from './rules/branch-behind';
import { branchDiverged } from './rules/branch-diverged';
import { branchNotReleased } from './rules/branch-not-released';
import { commitNearMiss } from './rules/commit-near-miss';
import { detachedHead } from './rules/detached-head';
import { dirtyFiles } from './rules/dirty-files';
import { promotionDiffers } from './rules/promotion-differs';
import { promotionMismatch } from './rules/promotion-mismatch';
import { tagNearMiss } from './rules/tag-near-miss';
import { versionDrift } from './rules/version-drift';
import { versionHolderUnknown } from './rules/version-holder-unknown';

export const RULES: readonly Rule[] = [
  branchBehind,
  branchDiverged,
  branchNotReleased,
  commitNearMiss,
  detachedHead,
  dirtyFiles,
  promotionDiffers,
  promotionMismatch,
  tagNearMiss,
  versionDrift,
  versionHolderUnknown,
];

/** Where nothing is released, nothing can be wrong with releasing it: what speaks of the repository's state is left out then. */
export function runRules(input: RuleInput): readonly Finding[] {
  const active = RULES.filter((rule) => input.plan.releases.length > 0 || rule.severity === 'warn');
  return active.flatMap((rule) => {
    const severity =
      input.config.rules[rule.name as keyof typeof input.config.rules] ?? rule.severity;
    return severity === 'off'
      ? []
      : rule.check(input).map((found): Finding => ({ code: rule.name, severity, ...found }));
  });
}
