/**
 * An artifact as pointers name it: its repository, and its revision where the manifest gives one.
 */
export interface ArtifactId {
  readonly repoId: string;
  readonly revision: string | null;
}

/** `repo` or `repo@revision`. */
export function artifactIdText({ repoId, revision }: ArtifactId): string {
  return revision === null ? repoId : `${repoId}@${revision}`;
}

export function parseArtifactId(text: string): ArtifactId {
  const at = text.lastIndexOf('@');
  return at < 0
    ? { repoId: text, revision: null }
    : { repoId: text.slice(0, at), revision: text.slice(at + 1) };
}
