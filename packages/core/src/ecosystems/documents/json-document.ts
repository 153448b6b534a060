import {
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { ok, type Result } from '../../result';
import { isShallow } from './is-shallow';
import { malformed } from './malformed';
import { MAX_LENGTH } from './max-length';

/**
 * A JSON text with the positions of its values, in UTF-16 units of the original text, byte order
 * mark included.
 */
export interface JsonDocument {
  readonly tree: Node;
  readonly value: unknown;
}

const READ = new Set<unknown>([
  'name',
  'version',
  'private',
  'dependencies',
  'devDependencies',
  'peerDependencies',
  'optionalDependencies',
]);

/**
 * Strict JSON; comments and trailing commas are refused, and so are repeated keys where it matters
 * which of them holds.
 */
export function parseJson(path: string, text: string): Result<JsonDocument> {
  if (text.length > MAX_LENGTH)
    return malformed(path, `it is longer than ${MAX_LENGTH} characters`);
  if (!isShallow(text)) return malformed(path, 'it is nested too deeply');
  const errors: ParseError[] = [];
  // A blank in place of the mark keeps every position.
  const tree = parseTree(text.replace(/^\uFEFF/, ' '), errors, { disallowComments: true });
  const [error] = errors;
  if (error !== undefined)
    return malformed(path, `JSON: ${printParseErrorCode(error.error)}`, {
      text,
      offset: error.offset,
    });
  if (tree === undefined) return malformed(path, 'JSON: it is empty');
  const repeated = findRepeatedKey(tree);
  if (repeated !== null)
    return malformed(path, `JSON: the key ${repeated.value} is there twice`, {
      text,
      offset: repeated.offset,
    });
  return ok({ tree, value: getNodeValue(tree) });
}

/**
 * Of the top, keys that are read or written here; in the tables of requirements, every key.
 * Published packages do repeat others.
 */
function findRepeatedKey(top: Node): Node | null {
  const entries = (node: Node) => (node.type === 'object' ? (node.children ?? []) : []);
  const read = entries(top).filter((entry) => READ.has(entry.children?.[0]?.value));
  const tables = read.map((entry) => entry.children?.[1]).filter((value) => value !== undefined);
  return [read, ...tables.map(entries)].map(firstRepeated).find((key) => key !== null) ?? null;
}

function firstRepeated(entries: readonly Node[]): Node | null {
  const seen = new Set<unknown>();
  for (const [key] of entries.map((entry) => entry.children ?? [])) {
    if (key !== undefined && seen.has(key.value)) return key;
    seen.add(key?.value);
  }
  return null;
}
