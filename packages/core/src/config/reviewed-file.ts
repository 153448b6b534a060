import { parse, type ParseError, printParseErrorCode } from 'jsonc-parser';
import type { z } from 'zod';
import { lineAt } from '../ecosystems/documents/line-at';
import type { Failure } from '../failure';
import { fail, ok, type Result } from '../result';

interface Reviewed<S extends z.ZodType> {
  readonly schema: S;
  /** What a mistake becomes: what is wrong, and where. `value`: the whole file. */
  readonly failure: (message: string, where: string) => Failure;
  readonly explain?: (issue: z.core.$ZodIssue, value: unknown) => string | null;
  readonly path: string;
}

/**
 * A file of what people have agreed upon, JSON with comments. A mistake in it is a failure and
 * never an entry that does not count: somebody relies on each of them.
 */
export function reviewedFile<S extends z.ZodType>(
  text: string,
  { schema, failure, explain, path }: Reviewed<S>,
): Result<z.output<S>> {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  const [broken] = errors;
  if (broken !== undefined) {
    const line = lineAt(text, broken.offset);
    return fail(failure(`is no JSON: ${printParseErrorCode(broken.error)}`, `${path}:${line}`));
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  return fail(
    ...parsed.error.issues.map((issue) =>
      failure(explain?.(issue, value) ?? issue.message, [path, ...issue.path].join('.')),
    ),
  );
}
