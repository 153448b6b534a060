import type { Node } from 'web-tree-sitter';
import { checksum } from '../../text/checksum';
import type { PythonScope } from './python-scope';
import { textOf } from './python-scope';

const KEPT = 160;

/**
 * A value's source on one line, with quotes made alike. A long one is cut and ends in its length
 * and a checksum: it is compared, not read.
 */
export function valueText(node: Node, scope: PythonScope): string {
  const text = textOf(node, scope);
  const short =
    text.length <= KEPT ? text : `${text.slice(0, KEPT)}… ${text.length} ${checksum(text)}`;
  const plain = short.replace(/\s+/g, ' ');
  const quoted = /^'([^'"\\]*)'$/.exec(plain);
  return quoted ? `"${quoted[1]}"` : plain;
}
