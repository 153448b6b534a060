import { tableOf } from '../../text/table-of';

export interface EntryTargets {
  /** `.`, `./sub`, `./features/*`, or a command's name. */
  readonly subpath: string;
  readonly kind: 'export' | 'bin';
  /**
   * Files that the manifest names for it, the most telling first; empty when the subpath is closed
   * (`null`).
   */
  readonly targets: readonly string[];
}

/**
 * Conditions of `exports` in the order in which they tell of the API: declared types, then sources
 * as users load them.
 */
const CONDITIONS = [
  'types',
  'typings',
  'source',
  'development',
  'import',
  'module',
  'module-sync',
  'node-addons',
  'node',
  'default',
  'require',
  'browser',
  'worker',
  'deno',
  'bun',
];

const MAX_DEPTH = 12;

/**
 * The entry points that a `package.json` names, with the files it names for each (Node.js,
 * "Packages").
 */
export function packageTargets(manifest: unknown): EntryTargets[] {
  const table = tableOf(manifest);
  return [...exported(table), ...commands(table)];
}

function exported(table: Readonly<Record<string, unknown>>): EntryTargets[] {
  const types = [table.types, table.typings];
  if (table.exports !== undefined && table.exports !== null) {
    return Object.entries(subpaths(table.exports)).map(([subpath, value]) => ({
      subpath,
      kind: 'export',
      targets: unique([...flatten(value, 0), ...(subpath === '.' ? types : [])]),
    }));
  }
  const main = unique([...types, table.module, table.main]);
  return [{ subpath: '.', kind: 'export', targets: [...main, './index'] }];
}

function subpaths(exports: unknown): Readonly<Record<string, unknown>> {
  const table = tableOf(exports);
  const keys = Object.keys(table);
  if (!keys.some((key) => key.startsWith('.'))) return { '.': exports };
  // `"./lib/"`, the older spelling of `"./lib/*"`.
  return Object.fromEntries(
    keys
      .filter((key) => key.startsWith('.'))
      .map((key) => [
        key.endsWith('/') ? `${key}*` : key,
        key.endsWith('/') ? starred(table[key]) : table[key],
      ]),
  );
}

function starred(value: unknown): unknown {
  return typeof value === 'string' ? `${value}*` : value;
}

/**
 * All files under a value of `exports`, in the order of `CONDITIONS`; conditions of versions
 * (`types@>=5`) count as `types`.
 */
function flatten(value: unknown, depth: number): string[] {
  if (typeof value === 'string') return [value];
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((each) => flatten(each, depth + 1));
  const rank = (key: string) => {
    const at = CONDITIONS.indexOf(key.startsWith('types@') ? 'types' : key);
    return at < 0 ? CONDITIONS.length : at;
  };
  const keys = Object.keys(tableOf(value)).sort((left, right) => rank(left) - rank(right));
  const targets = keys.flatMap((key) => flatten(tableOf(value)[key], depth + 1));
  // `types` inside another condition tells as much as beside it.
  return [...targets.filter(isTyped), ...targets.filter((target) => !isTyped(target))];
}

function isTyped(target: string): boolean {
  return /\.d\.[cm]?ts$/.test(target);
}

function commands({ bin, name }: Readonly<Record<string, unknown>>): EntryTargets[] {
  if (typeof bin === 'string')
    return [
      {
        subpath: typeof name === 'string' ? name.replace(/^@[^/]*\//, '') : 'bin',
        kind: 'bin',
        targets: [bin],
      },
    ];
  return Object.entries(tableOf(bin)).flatMap(([command, file]): EntryTargets[] =>
    typeof file === 'string' ? [{ subpath: command, kind: 'bin', targets: [file] }] : [],
  );
}

function unique(values: readonly unknown[]): string[] {
  return [
    ...new Set(
      values.filter((value): value is string => typeof value === 'string' && value !== ''),
    ),
  ];
}
