/** The value at a path of tables; undefined: there is none. */
export function tableAt(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (table, key) => (isTable(table) && Object.hasOwn(table, key) ? table[key] : undefined),
    value,
  );
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
