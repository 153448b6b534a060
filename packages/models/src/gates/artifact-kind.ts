/** What chooses the limits that an artifact is held to. `null`: nobody says. */
export interface ArtifactKind {
  readonly family: string;
  readonly tier: string | null;
  readonly format: string | null;
}
