import { fail, ok, type Failure, type Result } from '@release-openmed/core';
import { parseWith } from '../json/parse-with';
import { readJson } from '../json/read-json';
import { lineText } from './line-text';
import { MANIFEST_KEYS, manifestRowSchema, type ManifestRow } from './manifest-row';
import type { Line } from './split-lines';

/**
 * `file`: how messages call the manifest. `strict`: a key that the schema does not know is a
 * mistake.
 */
export interface RowOptions {
  readonly file: string;
  readonly strict: boolean;
}

/** The row of one line; null for a blank line. `where` of a failure is `file:line`. */
export function readRow(line: Line, { file, strict }: RowOptions): Result<ManifestRow | null> {
  const where = `${file}:${line.number}`;
  const text = lineText(line.raw);
  if (text === '') return ok(null);
  if (text === null) return fail(lineFailure(where, 'the line is not UTF-8'));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const read = readJson(text, { code: 'model-manifest-line', where });
    return read.ok ? fail(lineFailure(where, 'the line is not JSON')) : read;
  }
  const fast = manifestRowSchema.safeParse(value);
  if (fast.success) return strict ? withoutUnknown(fast.data, where) : ok(fast.data);
  return fail(...hashFirst(value, where));
}

function withoutUnknown(row: ManifestRow, where: string): Result<ManifestRow> {
  const unknown = Object.keys(row).filter((key) => !MANIFEST_KEYS.includes(key));
  if (unknown.length === 0) return ok(row);
  return fail({
    code: 'model-manifest-unknown-field',
    message: `${where}: unknown field ${unknown.map((key) => JSON.stringify(key)).join(', ')}.`,
    fix: `Known fields: ${MANIFEST_KEYS.join(', ')}. Correct the row, or turn models.strict off.`,
    where,
  });
}

/** A malformed hash has a code of its own: it is what everything else is held against. */
function hashFirst(value: unknown, where: string): readonly Failure[] {
  const parsed = parseWith(manifestRowSchema, value, { code: 'model-manifest-row', where });
  if (parsed.ok) return [];
  return parsed.failures.map((failure) =>
    failure.message.includes(' reproducibility_hash ')
      ? {
          ...failure,
          code: 'model-hash-malformed',
          fix: 'Write sha256: and 64 lower-case hexadecimal digits.',
        }
      : failure,
  );
}

function lineFailure(where: string, what: string): Failure {
  return {
    code: 'model-manifest-line',
    message: `${where}: ${what}.`,
    fix: 'Write one JSON object on that line.',
    where,
  };
}
