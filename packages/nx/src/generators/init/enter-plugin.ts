import { applyEdits, findNodeAtLocation, modify, type Node, parse, parseTree } from 'jsonc-parser';
import { asArray, at } from './known/json';

const PLUGIN = '@release-openmed/nx';

/**
 * The text of nx.json with the plugin entered last; null: it is there already, and what stands
 * there is the user's.
 */
export function enterPlugin(
  nxJson: string,
  options: Readonly<Record<string, unknown>>,
): string | null {
  const plugins = asArray(at(parse(nxJson), 'plugins'));
  if (plugins.some((entry) => entry === PLUGIN || at(entry, 'plugin') === PLUGIN)) return null;
  const entry = { plugin: PLUGIN, options };
  const unit = /^([ \t]+)\S/m.exec(nxJson)?.[1] ?? '  ';
  const eol = nxJson.includes('\r\n') ? '\r\n' : '\n';
  const tree = parseTree(nxJson);
  const last = (tree && findNodeAtLocation(tree, ['plugins']))?.children?.at(-1);
  if (last !== undefined)
    return insertAfter(nxJson, last, JSON.stringify(entry, null, unit).replaceAll('\n', eol));
  const formattingOptions = { insertSpaces: !unit.startsWith('\t'), tabSize: unit.length, eol };
  return applyEdits(nxJson, modify(nxJson, ['plugins'], [entry], { formattingOptions }));
}

/** By hand, since the library's insertion lays out the neighbour anew. */
function insertAfter(text: string, { offset, length }: Node, entry: string): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const ownLine = /^[ \t]*$/.test(line);
  const lineBreak = ownLine ? `${text.includes('\r\n') ? '\r\n' : '\n'}${line}` : ' ';
  const indented = entry.replaceAll('\n', `\n${/^[ \t]*/.exec(line)?.[0] ?? ''}`);
  return `${text.slice(0, offset + length)},${lineBreak}${indented}${text.slice(offset + length)}`;
}
