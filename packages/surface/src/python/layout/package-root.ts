/** A folder that importable names start from. */
export interface PackageRoot {
  /** With a trailing `/`; empty for the distribution's own folder. */
  readonly directory: string;
  /** Names in front of what the folder holds (setuptools' `package-dir`). */
  readonly prefix: readonly string[];
  includes(parts: readonly string[]): boolean;
}

/** A root whose folder holds importable names, or those that `includes` says. */
export function root(
  directory: string,
  includes: PackageRoot['includes'] = () => true,
): PackageRoot {
  return { directory, prefix: [], includes };
}
