export interface PackageId {
  readonly name: string;
  /** Null: the one that there is. */
  readonly version: string | null;
  readonly extras: readonly string[];
}

/** A package with some of its extras brings more along than without, so these are two. */
export function packageId({ name, version, extras }: PackageId): string {
  return JSON.stringify([name, version, [...extras].sort()]);
}
