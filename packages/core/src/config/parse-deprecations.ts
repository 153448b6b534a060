import type { z } from 'zod';
import type { Failure } from '../failure';
import { ok, type Result } from '../result';
import { deprecationsSchema } from './deprecations-schema';
import { reviewedFile } from './reviewed-file';

/**
 * Where deprecations stand that no source can mark, from the workspace's top: of extras, entry
 * points and labels.
 */
export const DEPRECATIONS = '.release/deprecations.json';

export type DeclaredDeprecation = z.output<typeof deprecationsSchema>['deprecations'][number];

/** The deprecations of a file. Failure: `deprecations-invalid`. */
export function parseDeprecations(text: string | null): Result<readonly DeclaredDeprecation[]> {
  if (text === null) return ok([]);
  const read = reviewedFile(text, {
    schema: deprecationsSchema,
    path: DEPRECATIONS,
    failure: invalid,
  });
  return read.ok ? ok(read.value.deprecations) : read;
}

function invalid(message: string, where: string): Failure {
  return {
    code: 'deprecations-invalid',
    message: `${DEPRECATIONS}: ${message}`,
    fix: 'Each entry has project, symbol and replacement (or null).',
    where,
  };
}
