import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { ok, type Result } from '../result';
import { isShallow } from './is-shallow';
import { malformed } from './malformed';
import { MAX_LENGTH } from './max-length';

/** A JSON text with the positions of its values, in UTF-16 units of the original text, byte order mark included. */
export interface JsonDocument {
  readonly tree: Node;
  readonly value: unknown;
}

/** Strict JSON; comments, trailing commas and repeated keys are refused, since readers disagree about them. */
export function parseJson(path: string, text: string): Result<JsonDocument> {
  if (text.length > MAX_LENGTH) return malformed(path, `it is longer than ${MAX_LENGTH} characters`);
  if (!isShallow(text)) return malformed(path, 'it is nested too deeply');
  const errors: ParseError[] = [];
  // A blank in place of the mark keeps every position.
  const tree = parseTree(text.replace(/^\uFEFF/, ' '), errors, { disallowComments: true });
  const [error] = errors;
  if (error !== undefined) return malformed(path, `JSON: ${printParseErrorCode(error.error)}`, { text, offset: error.offset });
  if (tree === undefined) return malformed(path, 'JSON: it is empty');
  const repeated = findRepeatedKey(tree);
  if (repeated !== null) return malformed(path, `JSON: the key ${repeated.value} is there twice`, { text, offset: repeated.offset });
  return ok({ tree, value: getNodeValue(tree) });
}

function findRepeatedKey(root: Node): Node | null {
  const nodes = [root];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    const seen = new Set<unknown>();
    for (const child of node.children ?? []) {
      nodes.push(child);
      const key = node.type === 'object' ? child.children?.[0] : undefined;
      if (key !== undefined && seen.has(key.value)) return key;
      if (key !== undefined) seen.add(key.value);
    }
  }
  return null;
}
