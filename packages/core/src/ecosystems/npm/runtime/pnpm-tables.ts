import { parseYaml } from '../../documents/yaml-document';
import { remembered } from '../../runtime/remembered';
import { pnpmBlocks } from '../lockfiles/pnpm-blocks';

/** What stands in the tables of pnpm’s lockfile. Undefined: nothing; null: it cannot be read. */
export interface PnpmTables {
  /** What a folder needs, from the lockfile’s; `.` is that itself. */
  readonly importer: (folder: string) => unknown;
  /** What a package says of itself, by its key without peers. */
  readonly entry: (key: string) => unknown;
  /** What it needs, by its key. */
  readonly snapshot: (key: string) => unknown;
  /** The key of what is required by name, and resolved to a version. */
  readonly keyOf: (name: string, version: string) => string;
}

type KeyOf = PnpmTables['keyOf'];

/** By the major of `lockfileVersion`: what a package needs stands with it, or apart. */
const FORMS: Readonly<Record<string, { readonly snapshots: string; readonly keyOf: KeyOf }>> = {
  6: {
    snapshots: 'packages',
    keyOf: (name, version) => (/^\d/.test(version) ? `/${name}@${version}` : version),
  },
  9: {
    snapshots: 'snapshots',
    // An alias is resolved to the key of what it stands for.
    keyOf: (name, version) => (/^@?[^@:(]+@/.test(version) ? version : `${name}@${version}`),
  },
};

/**
 * The tables, entry by entry: only what is asked for is parsed, since the whole text would take a
 * second a megabyte. Null: a version that is not read.
 */
export function pnpmTables(path: string, text: string): PnpmTables | null {
  const form = FORMS[/^lockfileVersion: ['"]?(\d+)/m.exec(text)?.[1] ?? ''];
  if (form === undefined) return null;
  const reader = (section: string): ((key: string) => unknown) => {
    const blocks = new Map(pnpmBlocks(text, section).map(({ key, text: block }) => [key, block]));
    return remembered((key: string) => {
      const block = blocks.get(key);
      return block === undefined ? undefined : valueOf(path, block, key);
    });
  };
  const importers = reader('importers');
  return {
    importer: (folder) => importers(folder) ?? (folder === '.' ? sections(path, text) : undefined),
    entry: reader('packages'),
    snapshot: reader(form.snapshots),
    keyOf: form.keyOf,
  };
}

/** Version 6 has no importers where there is one folder: what it needs stands at the top. */
function sections(path: string, text: string): unknown {
  return Object.fromEntries(
    ['dependencies', 'optionalDependencies', 'devDependencies'].map((section) => [
      section,
      Object.fromEntries(
        pnpmBlocks(text, section).map(({ key, text: block }) => [key, valueOf(path, block, key)]),
      ),
    ]),
  );
}

function valueOf(path: string, block: string, key: string): unknown {
  const document = parseYaml(path, block);
  if (!document.ok) return null;
  try {
    // pnpm writes no aliases; many of them, one in another, would fill the memory.
    const value = document.value.toJS({ maxAliasCount: 0 }) as Readonly<Record<string, unknown>>;
    return value[key];
  } catch {
    return null;
  }
}
