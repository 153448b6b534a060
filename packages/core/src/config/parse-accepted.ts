import { closest } from 'fastest-levenshtein';
import { parse, type ParseError, printParseErrorCode } from 'jsonc-parser';
import type { z } from 'zod';
import type { Failure } from '../failure';
import type { Accepted } from '../finding';
import { fail, ok, type Result } from '../result';
import { acceptedSchema } from './accepted-schema';
import { RULES } from './config-schema';

/** Where accepted findings stand, from the workspace's top. */
export const ACCEPTED = '.release/accepted.json';

/**
 * The accepted findings of a file; comments are allowed. A mistake in it is a failure,
 * `accepted-invalid`, and never an entry that does not count: somebody relies on each of them.
 */
export function parseAccepted(text: string | null): Result<readonly Accepted[]> {
  if (text === null) return ok([]);
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  const [broken] = errors;
  if (broken !== undefined) {
    const line = text.slice(0, broken.offset).split('\n').length;
    return fail(invalid(`is no JSON: ${printParseErrorCode(broken.error)}`, `${ACCEPTED}:${line}`));
  }
  const parsed = acceptedSchema.safeParse(value);
  if (parsed.success) return ok(parsed.data.accepted);
  return fail(...parsed.error.issues.map((issue) => toFailure(issue, value)));
}

function toFailure(issue: z.core.$ZodIssue, value: unknown): Failure {
  const where = [ACCEPTED, ...issue.path].join('.');
  if (issue.path.at(-1) !== 'code') return invalid(issue.message, where);
  const code = issue.path.reduce<unknown>(
    (inner, key) => (inner as Readonly<Record<PropertyKey, unknown>>)[key],
    value,
  );
  return typeof code === 'string'
    ? invalid(`no rule is called "${code}". Did you mean "${closest(code, [...RULES])}"?`, where)
    : invalid(issue.message, where);
}

function invalid(message: string, where: string): Failure {
  return {
    code: 'accepted-invalid',
    message: `${ACCEPTED}: ${message}`,
    fix: 'Each entry has code, reason, who and until (YYYY-MM-DD), and the project where the finding names one.',
    where,
  };
}
