/**
 * What an expression for tags has before its version: `^sdk-v(?P<version>.+)$` gives `sdk-v`. An
 * optional `v` is one. Null: more than a plain text stands there.
 */
export function versionPrefix(expression: string): string | null {
  const [, before] = /^\^?(.*?)\(\?P?<version>/.exec(expression) ?? [];
  if (before === undefined) return null;
  const plain = before
    .replace(/(?:\(\?:v\)|\[vV\]|v)\?$/, 'v')
    .replaceAll(/\\([-./@_])/g, '$1')
    .replaceAll(/\[([-./@_])\]/g, '$1');
  return /^[\w@/.=-]*$/.test(plain) ? plain : null;
}
