/**
 * The table at a path of a parsed manifest; an empty one when there is none or something else
 * stands there.
 */
export function tableOf(
  value: unknown,
  ...path: readonly string[]
): Readonly<Record<string, unknown>> {
  let at = value;
  for (const key of path) at = isTable(at) ? at[key] : undefined;
  return isTable(at) ? at : {};
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
