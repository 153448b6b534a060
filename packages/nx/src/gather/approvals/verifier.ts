import type { SshKeys } from '../../git/commands/verify-tag';
import type { GitRunner } from '../../git/git-runner';
import type { AllowedSigner } from './allowed-signer';
import type { Keyring } from './open-keyring';

/** What signatures are checked with. */
export interface Verifier {
  readonly git: GitRunner;
  /** Makes tags of the remote and the keyring visible to git. */
  readonly env: Readonly<Record<string, string>>;
  readonly signers: readonly AllowedSigner[];
  readonly files: SshKeys;
  /** A file by which no SSH key is revoked. */
  readonly nothing: string;
  readonly keyring: Keyring;
  /** Milliseconds since 1970. */
  readonly now: number;
}
