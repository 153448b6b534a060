/**
 * The files of a commit, of which some must not be there. Answered with their paths below the
 * workspace.
 */
export interface TrackedFiles {
  readonly kind: 'tracked-files';
  readonly commit: string;
}
