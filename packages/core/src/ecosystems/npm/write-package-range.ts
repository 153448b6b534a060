import { findNodeAtLocation } from 'jsonc-parser';
import { ok, type Result } from '../../result';
import { parseJson } from '../documents/json-document';
import { splice } from '../documents/splice';
import type { PlacedRange } from '../ecosystem';

export function writePackageRange(
  path: string,
  text: string,
  { places, to }: PlacedRange,
): Result<string> {
  const document = parseJson(path, text);
  if (!document.ok) return document;
  const nodes = places
    .map((place) => findNodeAtLocation(document.value.tree, [...place.path]))
    .filter((node) => node !== undefined);
  return ok(
    splice(
      text,
      nodes.map(({ offset, length }) => ({
        start: offset,
        end: offset + length,
        text: JSON.stringify(to),
      })),
    ),
  );
}
