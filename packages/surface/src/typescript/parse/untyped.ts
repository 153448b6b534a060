import type { TypescriptScope } from './typescript-scope';

/** The mark of what JavaScript declares: its parameters and types are not checked by anybody. */
export function untyped({ javascript }: TypescriptScope): { readonly untyped?: true } {
  return javascript ? { untyped: true } : {};
}
