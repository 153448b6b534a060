import {
  findNodeAtLocation,
  type JSONPath,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { ok, type Result } from '../../result';
import { isShallow } from '../documents/is-shallow';
import { malformed } from '../documents/malformed';
import type { Span } from '../documents/span';

/**
 * As its tools read it: with comments and trailing commas. A key on the way that is there twice
 * would say two things.
 */
export function jsonString(
  path: string,
  text: string,
  keys: readonly string[],
): Result<Span | null> {
  if (!isShallow(text)) return malformed(path, 'it is nested too deeply');
  const errors: ParseError[] = [];
  // A blank in place of a byte order mark keeps every position.
  const tree = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error !== undefined)
    return malformed(path, `JSON: ${printParseErrorCode(error.error)}`, {
      text,
      offset: error.offset,
    });
  const nodes = keys.map((_key, index) => nodeAt(tree, keys.slice(0, index + 1)));
  const node = nodes.at(-1);
  if (node === undefined || node.type !== 'string' || nodes.some(isRepeated)) return ok(null);
  return ok({ start: node.offset + 1, end: node.offset + node.length - 1 });
}

function nodeAt(tree: Node | undefined, keys: readonly string[]): Node | undefined {
  return keys.reduce<Node | undefined>((node, key) => {
    if (node === undefined) return undefined;
    const step: JSONPath = [node.type === 'array' ? indexOf(key) : key];
    return findNodeAtLocation(node, step);
  }, tree);
}

const indexOf = (key: string): number => (/^(?:0|[1-9]\d*)$/.test(key) ? Number(key) : -1);

function isRepeated(node: Node | undefined): boolean {
  const entry = node?.parent;
  if (entry?.type !== 'property') return false;
  const key: unknown = entry.children?.[0]?.value;
  const same = entry.parent?.children?.filter((one) => one.children?.[0]?.value === key) ?? [];
  return same.length > 1;
}
