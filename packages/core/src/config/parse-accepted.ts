import { closest } from 'fastest-levenshtein';
import type { z } from 'zod';
import type { Failure } from '../failure';
import type { Accepted } from '../finding';
import { ok, type Result } from '../result';
import { acceptedSchema } from './accepted-schema';
import { RULES } from './rule-names';
import { reviewedFile } from './reviewed-file';

/** Where accepted findings stand, from the workspace's top. */
export const ACCEPTED = '.release/accepted.json';

/** The accepted findings of a file. Failure: `accepted-invalid`. */
export function parseAccepted(text: string | null): Result<readonly Accepted[]> {
  if (text === null) return ok([]);
  const read = reviewedFile(text, {
    schema: acceptedSchema,
    path: ACCEPTED,
    failure: invalid,
    explain: meantRule,
  });
  return read.ok ? ok(read.value.accepted) : read;
}

function meantRule(issue: z.core.$ZodIssue, value: unknown): string | null {
  if (issue.path.at(-1) !== 'code') return null;
  const code = issue.path.reduce<unknown>(
    (inner, key) => (inner as Readonly<Record<PropertyKey, unknown>>)[key],
    value,
  );
  return typeof code === 'string'
    ? `no rule is called "${code}". Did you mean "${closest(code, [...RULES])}"?`
    : null;
}

function invalid(message: string, where: string): Failure {
  return {
    code: 'accepted-invalid',
    message: `${ACCEPTED}: ${message}`,
    fix: 'Each entry has code, reason, who and until (YYYY-MM-DD), and the project or symbol where the finding names one.',
    where,
  };
}
