/**
 * The ref that every release of a repository moves. No fetch brings it along and no forge shows it,
 * yet every forge takes it: notes are git's own.
 */
export const LEASE = 'refs/notes/release-openmed';
