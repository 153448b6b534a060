const HEADER = /^([a-z][\w-]*)(?:\(([^()\n]*)\))?(!?): +(\S.*)$/i;

/** A line as Conventional Commits 1.0.0 writes a header: `type(scope)!: subject`. */
export interface Header {
  /** Lower case. */
  readonly type: string;
  readonly scope: string | null;
  readonly subject: string;
  /** Marked with `!`. */
  readonly breaking: boolean;
}

/**
 * Null: the line is no conventional header. Any word may be a type; which ones count is for the
 * policy to say.
 */
export function readHeader(line: string): Header | null {
  const match = HEADER.exec(line);
  if (!match) return null;
  const [, type = '', scope = '', mark, subject = ''] = match;
  return {
    type: type.toLowerCase(),
    scope: scope.trim() || null,
    subject: subject.trim(),
    breaking: mark === '!',
  };
}
