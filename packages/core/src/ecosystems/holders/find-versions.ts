import type { VersionHolder } from '../../facts';
import { ok, type Result } from '../../result';
import { malformed } from '../documents/malformed';
import { MAX_LENGTH } from '../documents/max-length';
import type { Span } from '../documents/span';
import { fileKind } from './file-kind';
import { findAtPointer } from './find-at-pointer';
import { findMatches } from './find-matches';

/**
 * Where a file holds a version. With a pattern: wherever its group `version` matches; with a
 * pointer: the text that it leads to. Without, by the kind of file: the key `version` of JSON and
 * YAML, that of the known tables of TOML, assignments to `__version__`, `VERSION` or `version` in
 * Python, `version =` in `setup.cfg`; any other file is the version and nothing else. An empty
 * list: it holds none.
 */
export function findVersions(
  { path, pattern, pointer }: VersionHolder,
  text: string,
): Result<readonly Span[]> {
  if (pattern !== null) return findMatches(path, text, pattern);
  if (text.length > MAX_LENGTH)
    return malformed(path, `it is longer than ${MAX_LENGTH} characters`);
  if (pointer === undefined) return fileKind(path).find(path, text);
  const found = findAtPointer(path, text, pointer);
  return found.ok ? ok([found.value]) : found;
}
