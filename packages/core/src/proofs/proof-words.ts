import type { ProofName } from './proof';

/** What stands before the symbol when a proof is told. */
export const PROOFS: Readonly<Record<ProofName, string>> = {
  'api-removed': 'removed',
  'api-changed': 'changed',
  'api-added': 'added',
  'api-deprecated': 'deprecated',
  'extra-removed': 'removed extra',
  'extra-added': 'added extra',
  'entry-point-removed': 'removed entry point',
  'entry-point-added': 'added entry point',
  'label-removed': 'removed label',
  'label-added': 'added label',
  'peer-added': 'requires peer',
  'peer-narrowed': 'takes less of peer',
  'platform-narrowed': 'runs on less of',
  'package-added': 'added package',
};
