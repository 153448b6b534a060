import { isDeepStrictEqual } from 'node:util';
import { configSchema } from '@release-openmed/core';
import type { Hint } from './known/hint';
import { at, isRecord } from './known/json';

export interface Composed {
  /** The plugin's options; defaults are left out. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The hints that made them, in the order of the options. */
  readonly used: readonly Hint[];
  /** Those that the plugin does not take, with what it says of them. */
  readonly refused: readonly { readonly hint: Hint; readonly because: string }[];
}

/**
 * Of two hints for one option the first counts: tags, which happened, are told before settings,
 * which say what should.
 */
export function composeOptions(hints: readonly Hint[]): Composed {
  const defaults: unknown = configSchema.parse({});
  const first = hints.filter(
    (hint, index) =>
      hints.findIndex(({ option }) => isDeepStrictEqual(option, hint.option)) === index,
  );
  const said = first.filter(
    ({ option, value }) =>
      value !== undefined && !isDeepStrictEqual(at(defaults, ...option), value),
  );
  const refused = said.flatMap((hint) => {
    const because = problemOf(hint);
    return because === null ? [] : [{ hint, because }];
  });
  const used = said.filter((hint) => !refused.some((one) => one.hint === hint));
  // A whole (a group) before what is added to it.
  const ordered = [...used].sort((a, b) => a.option.length - b.option.length);
  const options = ordered.reduce<Readonly<Record<string, unknown>>>(
    (all, { option, value }) => put(all, option, value),
    { schemaVersion: 1 },
  );
  return { options, used: ordered, refused };
}

/** What speaks against it; null: nothing. What is added to a group cannot be looked at alone. */
function problemOf({ option, value }: Hint): string | null {
  if (option[0] === 'groups' && option.length > 2) return null;
  const checked = configSchema.safeParse(put({}, option, value));
  return checked.success ? null : checked.error.issues.map(({ message }) => message).join('; ');
}

function put(
  object: Readonly<Record<string, unknown>>,
  [key = '', ...rest]: readonly string[],
  value: unknown,
): Readonly<Record<string, unknown>> {
  const inner = object[key];
  return {
    ...object,
    [key]: rest.length === 0 ? value : put(isRecord(inner) ? inner : {}, rest, value),
  };
}
