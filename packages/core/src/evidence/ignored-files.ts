/**
 * The files of a commit that its own `.gitignore` files ignore: somebody forced them in, or they
 * were there first. Answered with their paths below the workspace. What one person’s settings
 * ignore does not count.
 */
export interface IgnoredFiles {
  readonly kind: 'ignored-files';
  readonly commit: string;
}
