import { isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import { ok, type Result } from '../../result';
import type { Span } from '../documents/span';
import { parseYaml } from '../documents/yaml-document';

/** How many signs stand before and behind the text; a block has lines of its own and is none. */
const QUOTES: Readonly<Record<string, number>> = { PLAIN: 0, QUOTE_DOUBLE: 1, QUOTE_SINGLE: 1 };

/** Of several documents the first. An alias is no text: the edit would reach what it points to. */
export function yamlString(
  path: string,
  text: string,
  keys: readonly string[],
): Result<Span | null> {
  const document = parseYaml(path, text);
  if (!document.ok) return document;
  const node = keys.reduce<unknown>(child, document.value.contents);
  if (!isScalar(node) || typeof node.value !== 'string') return ok(null);
  return ok(spanOf(node));
}

function child(node: unknown, key: string): unknown {
  if (isMap<Node, unknown>(node))
    return node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key)?.value;
  return isSeq(node) && /^(?:0|[1-9]\d*)$/.test(key) ? node.items[Number(key)] : undefined;
}

function spanOf({ type, range }: Scalar): Span | null {
  const quotes = QUOTES[type ?? ''];
  return quotes === undefined || !range
    ? null
    : { start: range[0] + quotes, end: range[1] - quotes };
}
