import type { Proof } from './proof';
import type { Undecided } from './proven';

/** What two texts of a file prove, and what of the older one could not be read. */
export interface FileProofs {
  readonly proofs: readonly Proof[];
  readonly undecided: readonly Undecided[];
}

export const NO_FILE_PROOFS: FileProofs = { proofs: [], undecided: [] };
