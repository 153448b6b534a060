import type { Failure } from './failure';

/**
 * What can fail returns this; nothing in the pipeline throws. All failures of one step come
 * together.
 */
export type Result<T, F = Failure> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failures: readonly F[] };

export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

export function fail<F>(...failures: readonly F[]): Result<never, F> {
  return { ok: false, failures };
}

type Values<T extends readonly unknown[]> = { readonly [K in keyof T]: Result<T[K]> };

/** Every value, or the failures of all that failed. */
export function all<const T extends readonly unknown[]>(results: Values<T>): Result<T> {
  const failures = results.flatMap((result) => (result.ok ? [] : result.failures));
  const values = results.map((result) => (result.ok ? result.value : undefined));
  return failures.length > 0 ? fail(...failures) : ok(values as unknown as T);
}
