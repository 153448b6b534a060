import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Where a path is meant that a person typed: from where the command runs, from the workspace, or
 * from the project; the first of these if it is nowhere yet.
 */
export function findPath(path: string, bases: readonly [string, ...string[]]): string {
  const places = bases.map((base) => resolve(base, path));
  return places.find((place) => existsSync(place)) ?? resolve(bases[0], path);
}
