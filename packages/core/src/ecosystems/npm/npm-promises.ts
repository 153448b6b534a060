import { findNodeAtLocation } from 'jsonc-parser';
import { z } from 'zod';
import { ok, type Result } from '../../result';
import { parseJson } from '../documents/json-document';
import { malformedShape } from '../documents/malformed-shape';
import { lineAt } from '../documents/line-at';
import type { Promised } from '../promised';

const texts = z.record(z.string(), z.string()).default({});
const promising = z.looseObject({
  engines: texts.catch({}),
  peerDependencies: texts,
  peerDependenciesMeta: z
    .record(z.string(), z.looseObject({ optional: z.unknown().optional() }))
    .default({})
    .catch({}),
});

/**
 * Engines and required peers of a `package.json`
 * (https://docs.npmjs.com/cli/configuring-npm/package-json). Its `exports` and `bin` lead to
 * sources, and are part of their API.
 */
export function npmPromises(path: string, text: string): Result<readonly Promised[]> {
  const document = parseJson(path, text);
  if (!document.ok) return document;
  const { tree, value } = document.value;
  const shape = promising.safeParse(value);
  if (!shape.success) return malformedShape(path, shape.error);
  const { engines, peerDependencies, peerDependenciesMeta } = shape.data;
  const line = (...at: readonly string[]): number =>
    lineAt(text, findNodeAtLocation(tree, [...at])?.offset ?? 0);
  return ok([
    ...Object.entries(engines).map(([name, range]): Promised => ({
      kind: 'platform',
      name,
      range,
      line: line('engines', name),
    })),
    ...Object.entries(peerDependencies)
      .filter(([name]) => !peerDependenciesMeta[name]?.optional)
      .map(([name, range]): Promised => ({
        kind: 'peer',
        name,
        range,
        line: line('peerDependencies', name),
      })),
  ]);
}
