import type { Rule } from './rule';
import { apiTypesOnly } from './rules/api-types-only';
import { apiUndecided } from './rules/api-undecided';
import { branchBehind } from './rules/branch-behind';
import { branchDiverged } from './rules/branch-diverged';
import { branchNotReleased } from './rules/branch-not-released';
import { cadence } from './rules/cadence';
import { candidateRequired } from './rules/candidate-required';
import { capBlocks } from './rules/cap-blocks';
import { changelogElsewhere } from './rules/changelog-elsewhere';
import { claimAboveProof } from './rules/claim-above-proof';
import { claimBelowProof } from './rules/claim-below-proof';
import { commitNearMiss } from './rules/commit-near-miss';
import { commitUntyped } from './rules/commit-untyped';
import { demandBelowProof } from './rules/demand-below-proof';
import { dependentFailed } from './rules/dependent-failed';
import { deprecationNotice } from './rules/deprecation-notice';
import { deprecationOverdue } from './rules/deprecation-overdue';
import { deprecationWindow } from './rules/deprecation-window';
import { detachedHead } from './rules/detached-head';
import { dirtyFiles } from './rules/dirty-files';
import { fileForbidden } from './rules/file-forbidden';
import { fileIgnored } from './rules/file-ignored';
import { firstReleaseUnconfirmed } from './rules/first-release-unconfirmed';
import { frozen } from './rules/frozen';
import { generatedStale } from './rules/generated-stale';
import { graduationDue } from './rules/graduation-due';
import { licenseNotAllowed } from './rules/license-not-allowed';
import { licenseUnknown } from './rules/license-unknown';
import { lineChangeRefused } from './rules/line-change-refused';
import { lineElsewhere } from './rules/line-elsewhere';
import { lineEnded } from './rules/line-ended';
import { lineLeft } from './rules/line-left';
import { lineMissing } from './rules/line-missing';
import { linePatchOnly } from './rules/line-patch-only';
import { lockfileStale } from './rules/lockfile-stale';
import { modelPinNotGreen } from './rules/model-pin-not-green';
import { promotionDiffers } from './rules/promotion-differs';
import { promotionMismatch } from './rules/promotion-mismatch';
import { scopeUnknown } from './rules/scope-unknown';
import { signOff } from './rules/sign-off';
import { tagNearMiss } from './rules/tag-near-miss';
import { targetFailed } from './rules/target-failed';
import { titleBelowCommits } from './rules/title-below-commits';
import { versionBelowKnown } from './rules/version-below-known';
import { versionDrift } from './rules/version-drift';
import { versionHolderMissing } from './rules/version-holder-missing';
import { versionHolderShared } from './rules/version-holder-shared';
import { versionHolderUnknown } from './rules/version-holder-unknown';

export const RULES: readonly Rule[] = [
  apiTypesOnly,
  apiUndecided,
  branchBehind,
  branchDiverged,
  branchNotReleased,
  cadence,
  candidateRequired,
  capBlocks,
  changelogElsewhere,
  claimAboveProof,
  claimBelowProof,
  commitNearMiss,
  commitUntyped,
  demandBelowProof,
  dependentFailed,
  deprecationNotice,
  deprecationOverdue,
  deprecationWindow,
  detachedHead,
  dirtyFiles,
  fileForbidden,
  fileIgnored,
  firstReleaseUnconfirmed,
  frozen,
  generatedStale,
  graduationDue,
  licenseNotAllowed,
  licenseUnknown,
  lineChangeRefused,
  lineElsewhere,
  lineEnded,
  lineLeft,
  lineMissing,
  linePatchOnly,
  lockfileStale,
  modelPinNotGreen,
  promotionDiffers,
  promotionMismatch,
  scopeUnknown,
  signOff,
  tagNearMiss,
  targetFailed,
  titleBelowCommits,
  versionBelowKnown,
  versionDrift,
  versionHolderMissing,
  versionHolderShared,
  versionHolderUnknown,
];
