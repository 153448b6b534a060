import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { tableAt } from '../documents/table-at';

const LEGACY = ['dependencies', 'source', 'extras', 'dev-dependencies'];
const PROJECT = ['requires-python', 'dependencies', 'optional-dependencies'];

/**
 * What Poetry writes as `content-hash` into its lockfile, in each of the ways that its versions
 * have: 1.x, which knows its own tables alone; 2.0, which also reads `[project]`; and those that
 * read `[dependency-groups]` too. `pyproject` is the parsed file. Poetry’s documentation names the
 * hash and not how it is made; what it is made of, its releases show.
 */
export function poetryContentHashes(pyproject: unknown): readonly string[] {
  const poetry = tableAt(pyproject, 'tool', 'poetry');
  const project = present(tableAt(pyproject, 'project'), PROJECT);
  const groups = tableAt(pyproject, 'dependency-groups');
  const legacy = {
    ...Object.fromEntries(LEGACY.map((key) => [key, tableAt(poetry, key) ?? null])),
    ...present(poetry, ['group']),
  };
  const own = { tool: { poetry: present(poetry, [...LEGACY, 'group']) } };
  const contents = [
    legacy,
    { project, ...own },
    {
      ...(Object.keys(project).length > 0 ? { project } : {}),
      'dependency-groups': groups ?? null,
      ...own,
    },
  ];
  return contents.map((content) => bytesToHex(sha256(utf8ToBytes(pythonJson(content)))));
}

function present(table: unknown, keys: readonly string[]): Readonly<Record<string, unknown>> {
  const found = keys.map((key) => [key, tableAt(table, key)] as const);
  return Object.fromEntries(found.filter(([, value]) => value !== undefined));
}

/** As Python’s `json.dumps(…, sort_keys=True)` writes it. */
function pythonJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(pythonJson).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${pythonJson(key)}: ${pythonJson(inner)}`).join(', ')}}`;
  }
  const text = JSON.stringify(value) ?? 'null';
  return text.replace(
    /[\u0080-\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
