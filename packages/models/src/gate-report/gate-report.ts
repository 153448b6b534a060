import type { Check } from '../gates/gate';

export type Decision = 'RELEASABLE' | 'QUARANTINED';

/**
 * `ed25519`: 64 bytes in base64 over the report's payload (its text without the signature);
 * `signer` is the key's OpenSSH fingerprint. `ssh`: what `ssh-keygen -Y sign` makes of the same
 * bytes in the namespace `release-openmed-gate`.
 */
export type Signature =
  | { readonly algorithm: 'ed25519'; readonly signer: string; readonly value: string }
  | { readonly algorithm: 'ssh'; readonly value: string };

/**
 * The judgement of one candidate, complete and reproducible: no clock, no text of a fixture.
 * `signature` null: not signed.
 */
export interface GateReport {
  readonly schemaVersion: 1;
  /**
   * The number of the set of gates that judged; not there in reports from before a second set was
   * thought of.
   */
  readonly gateSet?: number | undefined;
  readonly repoId: string;
  readonly revision: string | null;
  readonly family: string;
  readonly tier: string | null;
  readonly format: string | null;
  readonly milestone: string;
  /** When the candidate was measured (ISO 8601), as its report says; null when it does not. */
  readonly evaluatedAt: string | null;
  readonly decision: Decision;
  readonly checks: readonly Check[];
  /**
   * `artifact` null: neither the manifest nor the candidate's report names the artifact. `baseline`
   * null: there is none of its kind.
   */
  readonly inputs: {
    readonly report: string;
    readonly artifact: string | null;
    readonly thresholds: string;
    readonly leakageTargets: string;
    readonly baseline: string | null;
    readonly evalSet: string | null;
    readonly leakageFixtures: string | null;
  };
  readonly tool: { readonly name: string; readonly version: string };
  readonly signature: Signature | null;
}
