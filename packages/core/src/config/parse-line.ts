import type { Failure } from '../failure';
import type { Line } from '../line';
import { ok, type Result } from '../result';
import { lineSchema } from './line-schema';
import { reviewedFile } from './reviewed-file';

/** Where a line says of itself what it is, from the workspace's top. */
export const LINE = '.release/line.json';

/** The line of a file; null: there is no file. Failure: `line-invalid`. */
export function parseLine(text: string | null): Result<Line | null> {
  if (text === null) return ok(null);
  const read = reviewedFile(text, { schema: lineSchema, path: LINE, failure: invalid });
  if (!read.ok) return read;
  const { kind, name, branch, projects, phases } = read.value;
  return ok({ kind, name, branch, projects, phases });
}

function invalid(message: string, where: string): Failure {
  return {
    code: 'line-invalid',
    message: `${LINE}: ${message}`,
    fix: 'It has kind (lts or series), name, branch, projects (each with its MAJOR.MINOR) and phases (each with its first day, YYYY-MM-DD).',
    where,
  };
}
