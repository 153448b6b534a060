import type { Rule } from './rule';
import { branchBehind } from './rules/branch-behind';
import { branchDiverged } from './rules/branch-diverged';
import { branchNotReleased } from './rules/branch-not-released';
import { changelogElsewhere } from './rules/changelog-elsewhere';
import { commitNearMiss } from './rules/commit-near-miss';
import { detachedHead } from './rules/detached-head';
import { dirtyFiles } from './rules/dirty-files';
import { modelPinNotGreen } from './rules/model-pin-not-green';
import { promotionDiffers } from './rules/promotion-differs';
import { promotionMismatch } from './rules/promotion-mismatch';
import { tagNearMiss } from './rules/tag-near-miss';
import { versionDrift } from './rules/version-drift';
import { versionHolderMissing } from './rules/version-holder-missing';
import { versionHolderShared } from './rules/version-holder-shared';
import { versionHolderUnknown } from './rules/version-holder-unknown';

export const RULES: readonly Rule[] = [
  branchBehind,
  branchDiverged,
  branchNotReleased,
  changelogElsewhere,
  commitNearMiss,
  detachedHead,
  dirtyFiles,
  modelPinNotGreen,
  promotionDiffers,
  promotionMismatch,
  tagNearMiss,
  versionDrift,
  versionHolderMissing,
  versionHolderShared,
  versionHolderUnknown,
];
