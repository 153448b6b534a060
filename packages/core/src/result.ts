import type { Failure } from './failure';

/** What can fail returns this; nothing in the pipeline throws. All failures of one step come together. */
export type Result<T, F = Failure> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failures: readonly F[] };

export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

export function fail<F>(...failures: readonly F[]): Result<never, F> {
  return { ok: false, failures };
}
