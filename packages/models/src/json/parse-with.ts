import { fail, ok, type Failure, type Result } from '@release-openmed/core';
import type { z } from 'zod';
import type { JsonSource } from './read-json';
import { pathText } from './path-text';

/**
 * Checks a value against a schema; every mistake at once, each by the path of its key and never by
 * its content.
 */
export function parseWith<T>(schema: z.ZodType<T>, value: unknown, source: JsonSource): Result<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  return fail(
    ...parsed.error.issues.map((issue): Failure => ({
      code: source.code,
      message: `${source.where}: ${pathText(issue.path)} ${describe(issue)}.`,
      fix: 'Correct that key; the published schema says what it holds.',
      where: source.where,
    })),
  );
}

function describe(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `is not ${article(issue.expected)}`;
    case 'too_small':
      return `is below ${issue.inclusive ? '' : 'or at '}${String(issue.minimum)}`;
    case 'too_big':
      return `is above ${String(issue.maximum)}`;
    case 'unrecognized_keys':
      return unknownKeys(issue.keys);
    case 'invalid_value':
      return `is none of ${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return 'does not have the form that is asked for';
    case 'custom':
      return issue.message;
    default:
      return 'is not of a form that the schema knows';
  }
}

function unknownKeys(keys: readonly string[]): string {
  const names = keys.map((key) => pathText([key])).join(', ');
  const count = keys.length === 1 ? 'a key' : `${keys.length} keys`;
  return `has ${count} that the schema does not know: ${names}`;
}

function article(type: string): string {
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}
