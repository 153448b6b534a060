/**
 * A JSONPath of plain keys (`$.tool.version`, `$['a']["b"][0]`) as a JSON pointer (RFC 6901); null:
 * it filters or searches, which a pointer cannot.
 */
export function pointerOf(jsonPath: string): string | null {
  const keys: string[] = [];
  let rest = jsonPath.replace(/^\$/, '');
  while (rest !== '') {
    const [whole, ...found] =
      /^(?:\.([\w-]+)|\[(?:'([^']*)'|"([^"]*)")\]|\[(\d+)\])/.exec(rest) ?? [];
    const key = found.find((each) => each !== undefined);
    if (whole === undefined || key === undefined) return null;
    keys.push(key);
    rest = rest.slice(whole.length);
  }
  return keys.length === 0 ? null : keys.map(pointerKey).join('');
}

/** A key as it stands in a pointer. */
export function pointerKey(key: string): string {
  return `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
