/**
 * A class's name without the modules that have it for everybody: `pathlib.Path` and the like keep
 * theirs; what is imported from typing's homes has lost it when it was read.
 */
export function plainName(name: string): string {
  return name.replace(/^(?:builtins|typing|typing_extensions|collections\.abc|collections)\./, '');
}
