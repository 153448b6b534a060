import { fail, ok, type Result } from '../../result';
import type { Span } from '../documents/span';
import { jsonString } from './json-string';
import { pointerKeys } from './pointer-keys';
import { tomlString } from './toml-string';
import { yamlString } from './yaml-string';

/**
 * Where the string at a path of keys stands, without its quotes; null: nothing is there, or
 * something else.
 */
export type FindString = (
  path: string,
  text: string,
  keys: readonly string[],
) => Result<Span | null>;

const FINDERS: ReadonlyMap<string, FindString> = new Map([
  ['.json', jsonString],
  ['.jsonc', jsonString],
  ['.toml', tomlString],
  ['.yaml', yamlString],
  ['.yml', yamlString],
]);

/**
 * The one string that a pointer leads to. Failures: `version-holder-not-found`,
 * `version-pointer-unfit` for a file that has no keys, `manifest-malformed`.
 */
export function findAtPointer(path: string, text: string, pointer: string): Result<Span> {
  const find = FINDERS.get(path.slice(path.lastIndexOf('.')));
  if (find === undefined) return unfit(path, pointer);
  const found = find(path, text, pointerKeys(pointer));
  if (!found.ok) return found;
  return found.value === null ? notFound(path, pointer) : ok(found.value);
}

function unfit(path: string, pointer: string): Result<never> {
  return fail({
    code: 'version-pointer-unfit',
    message: `The pointer ${JSON.stringify(pointer)} leads nowhere in ${path}: only JSON, YAML and TOML have keys, and its name ends with none of ${[...FINDERS.keys()].join(', ')}`,
    fix: 'Name the place by a pattern: { "path": "…", "pattern": "…(?<version>…)…" }',
    where: path,
  });
}

function notFound(path: string, pointer: string): Result<never> {
  return fail({
    code: 'version-holder-not-found',
    message: `${path} has no text at ${JSON.stringify(pointer)}`,
    fix: `Write a version there, in quotes where it would be a number, or correct the pointer in versionFiles`,
    where: path,
  });
}
