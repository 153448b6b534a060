import { tableAt } from '../../documents/table-at';

/** What of a `package.json`, or of what a lockfile repeats of it, is looked at here. */
export interface PackageDescription {
  readonly name: string | null;
  readonly version: string | null;
  /** As it has it; null: none that can be read. */
  readonly license: string | null;
  /** Names under which it finds what it needs to run. */
  readonly needs: readonly string[];
}

/**
 * `dependencies` and `optionalDependencies`, which are installed unless they cannot be, and
 * `peerDependencies`, which npm and pnpm install as well, but for those that
 * `peerDependenciesMeta` calls optional.
 */
export function packageDescription(value: unknown): PackageDescription {
  const optional = Object.entries(table(value, 'peerDependenciesMeta'))
    .filter(([, meta]) => tableAt(meta, 'optional') === true)
    .map(([name]) => name);
  const peers = Object.keys(table(value, 'peerDependencies'));
  const needs = [
    ...Object.keys(table(value, 'dependencies')),
    ...Object.keys(table(value, 'optionalDependencies')),
    ...peers.filter((name) => !optional.includes(name)),
  ];
  return {
    name: text(tableAt(value, 'name')),
    version: text(tableAt(value, 'version')),
    license: licenseOf(value),
    needs: [...new Set(needs)],
  };
}

/**
 * The forms that npm’s documentation lists as deprecated are read as it translates them: an object
 * is its `type`, a list is a choice.
 */
function licenseOf(value: unknown): string | null {
  const stated = tableAt(value, 'license') ?? tableAt(value, 'licenses');
  const types = [stated].flat().map((one) => text(one) ?? text(tableAt(one, 'type')));
  const known = types.filter((type) => type !== null);
  if (known.length === 0 || known.length < types.length) return null;
  return known.length === 1 ? (known[0] ?? null) : `(${known.join(' OR ')})`;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function table(value: unknown, key: string): Readonly<Record<string, unknown>> {
  const found = tableAt(value, key);
  return typeof found === 'object' && found !== null && !Array.isArray(found)
    ? (found as Readonly<Record<string, unknown>>)
    : {};
}
