import type { Bump } from '../versions/bump';

/** Something that the files show, whatever the commits say: a floor under the bump. */
export interface Proof {
  readonly proof: ProofName;
  /**
   * Of an API the public name; of an extra `package[extra]`, of an entry point `group: name`, of a
   * label `file: label`, else the name of what is required.
   */
  readonly symbol: string;
  /** Of what is gone: the name that took its place, where the API tells. */
  readonly renamedTo?: string;
  readonly bump: Bump;
  /** Path from the repository's top, in the older tree for what is gone. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

export type ProofName =
  | 'api-removed'
  | 'api-changed'
  | 'api-added'
  | 'api-deprecated'
  | 'extra-removed'
  | 'extra-added'
  | 'entry-point-removed'
  | 'entry-point-added'
  | 'label-removed'
  | 'label-added'
  | 'peer-added'
  | 'peer-narrowed'
  | 'platform-narrowed'
  | 'package-added';
