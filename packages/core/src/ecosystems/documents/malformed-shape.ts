import type { ZodError } from 'zod';
import type { Result } from '../../result';
import { malformed } from './malformed';

/** The first value that has not the type that it must have. */
export function malformedShape(path: string, error: ZodError): Result<never> {
  const [issue] = error.issues;
  return malformed(path, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}
