import type { GitCommand } from '../git-command';

export interface TagVerdict {
  /** Git takes the signature, by a key that it was told of. */
  readonly good: boolean;
  /** What the signing tool said, a line each. */
  readonly words: readonly string[];
  /** The tool that checks such signatures could not be started. */
  readonly toolMissing: boolean;
}

/** Files that say which SSH keys count. */
export interface SshKeys {
  readonly allowedSigners: string;
  readonly revoked: string;
}

/**
 * Whether the signature of a tag object is good. Which keys count is said here and in `GNUPGHOME`,
 * never by the settings of whoever asks; an OpenPGP key counts by being in that keyring, whatever
 * trust in it is recorded.
 */
export function verifyTag(
  object: string,
  { allowedSigners, revoked }: SshKeys,
): GitCommand<TagVerdict> {
  return {
    args: [
      ...['-c', `gpg.ssh.allowedSignersFile=${allowedSigners}`],
      ...['-c', `gpg.ssh.revocationFile=${revoked}`],
      ...['-c', 'gpg.minTrustLevel=undefined', 'verify-tag', '--raw', object],
    ],
    exits: [0, 1, 128],
    parse: ({ exit, stderr }) => ({
      good: exit === 0,
      words: stderr.split(' | '),
      toolMissing: exit !== 0 && /cannot (?:run|exec)/.test(stderr),
    }),
  };
}
