import { parse } from 'yaml';

/** A table of a section, from its key on. */
export interface PnpmBlock {
  readonly key: string;
  readonly start: number;
  readonly text: string;
}

const KEY = /^ {2}(\S.*?):(?:[ \t]*\{\})?[ \t]*\r?$/gm;

/** The tables of a section (`importers`, `catalogs`), found by how pnpm indents. */
export function pnpmBlocks(text: string, section: string): readonly PnpmBlock[] {
  const head = new RegExp(`^${section}:[ \\t]*\\r?\\n`, 'm').exec(text);
  if (head === null) return [];
  const offset = head.index + head[0].length;
  const length = text.slice(offset).search(/^\S/m);
  const body = text.slice(offset, length === -1 ? undefined : offset + length);
  const keys = [...body.matchAll(KEY)];
  return keys.map(({ 1: key = '', index }, at) => ({
    key: /^['"]/.test(key) ? String(parse(key)) : key,
    start: offset + index,
    text: body.slice(index, keys[at + 1]?.index),
  }));
}
