// Judge: a candidate report in, a gate report out.
export { gateCandidate } from './gate-report/gate-candidate';
export type { GateRules } from './gate-report/gate-candidate';
export type { GateReport } from './gate-report/gate-report';
export { gateReportHash } from './gate-report/gate-report-hash';
export { gateReportPayload } from './gate-report/gate-report-payload';
export { GATE_NAMESPACE, parseAllowedSigners } from './gate-report/parse-allowed-signers';
export { parseGateReport } from './gate-report/parse-gate-report';
export { readOpenMedReport } from './gate-report/read-openmed-report';
export { signGateReport } from './gate-report/sign-gate-report';
export { verifyGateReport } from './gate-report/verify-gate-report';
export { writeGateReport } from './gate-report/write-gate-report';
export type { CandidateReport } from './gates/candidate-report';
export { NEWEST_GATE_SET } from './gates/gate-sets';
export { parseCandidateReport } from './gates/parse-candidate-report';

// What candidates are held against.
export type { Baseline } from './gates/baseline';
export { baselineKey } from './gates/baseline-key';
export type { LeakageTargets } from './gates/leakage-targets';
export { parseBaseline } from './gates/parse-baseline';
export { parseLeakageTargets } from './gates/parse-leakage-targets';
export { parseThresholds } from './gates/parse-thresholds';
export type { Thresholds } from './gates/thresholds';

// Decide: registry state and a request in, a move out.
export { checkPromotable } from './pointers/check-promotable';
export type { PromotionTerms } from './pointers/check-promotable';
export { decidePromotion } from './pointers/decide-promotion';
export { decideRollback } from './pointers/decide-rollback';
export { familyOf } from './pointers/family-of';
export { parseRegistryState } from './pointers/parse-registry-state';
export { pointedRepositories } from './pointers/pointed-repositories';
export { pointerFailures } from './pointers/pointer-failures';
export type { AlreadyMoved, PointerDecision, PointerMove } from './pointers/pointer-move';
export type { RegistryState } from './pointers/registry-state';

// What comes of a move: operations, files, an issue.
export { cardPath } from './generated/card-path';
export { renderGenerated } from './generated/render-generated';
export { staleGenerated } from './generated/stale-generated';
export { issueMark, trackingIssue } from './issues/tracking-issue';
export type { LedgerEntry } from './ledger/ledger-entry';
export { verifyLedger } from './ledger/verify-ledger';
export { moveOperations } from './move/move-operations';
export type { MoveFacts } from './move/move-operations';
export { pointerTag } from './move/pointer-tag';

// The model manifest, and what names models elsewhere.
export { artifactIdText } from './manifest/artifact-id';
export { checkManifest } from './manifest/check-manifest';
export type { ManifestFacts } from './manifest/check-manifest';
export { editManifest } from './manifest/edit-manifest';
export type { ManifestRow } from './manifest/manifest-row';
export { reproducibilityHash } from './manifest/reproducibility-hash';
export type { ArtifactFacts } from './manifest/reproducibility-hash';
export { splitLines } from './manifest/split-lines';
export { findModelPins } from './pins/find-model-pins';
export { pinsNotGreen } from './pins/pins-not-green';

// Options and hashes.
export type { ModelConfig } from './config/model-config';
export { parseModelConfig } from './config/parse-model-config';
export { hashOf } from './json/hash-of';
