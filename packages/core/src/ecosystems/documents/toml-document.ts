import { type AST, getStaticTOMLValue, ParseError, parseTOML } from 'toml-eslint-parser';
import { ok, type Result } from '../../result';
import { isShallow } from './is-shallow';
import { malformed } from './malformed';
import { MAX_LENGTH } from './max-length';

/** A string of a TOML document; `start` and `end` enclose what stands between its quotes. */
export interface TomlString {
  readonly path: readonly (string | number)[];
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A TOML text with the positions of its strings, in UTF-16 units of the original text, byte order
 * mark included.
 */
export interface TomlDocument {
  readonly value: unknown;
  readonly strings: readonly TomlString[];
}

/** TOML 1.1; everything that it forbids is refused, repeated keys included. */
export function parseToml(path: string, text: string): Result<TomlDocument> {
  if (text.length > MAX_LENGTH)
    return malformed(path, `it is longer than ${MAX_LENGTH} characters`);
  if (!isShallow(text)) return malformed(path, 'it is nested too deeply');
  try {
    // A blank in place of the mark keeps every position.
    const program = parseTOML(text.replace(/^\uFEFF/, ' '));
    return ok({
      value: getStaticTOMLValue(program),
      strings: program.body[0].body.flatMap((node) => stringsOf(node, [])),
    });
  } catch (error) {
    return malformed(path, `TOML: ${error instanceof Error ? error.message : ''}`, {
      text,
      offset: error instanceof ParseError ? error.index : 0,
    });
  }
}

type Path = TomlString['path'];

function stringsOf(node: AST.TOMLTable | AST.TOMLKeyValue, above: Path): readonly TomlString[] {
  if (node.type === 'TOMLTable')
    return node.body.flatMap((entry) => stringsOf(entry, node.resolvedKey));
  return stringsIn(node.value, [
    ...above,
    ...node.key.keys.map((key) => (key.type === 'TOMLBare' ? key.name : key.value)),
  ]);
}

function stringsIn(node: AST.TOMLContentNode, path: Path): readonly TomlString[] {
  switch (node.type) {
    case 'TOMLArray':
      return node.elements.flatMap((element, index) => stringsIn(element, [...path, index]));
    case 'TOMLInlineTable':
      return node.body.flatMap((entry) => stringsOf(entry, path));
    case 'TOMLValue': {
      if (node.kind !== 'string') return [];
      const quotes = node.multiline ? 3 : 1;
      return [
        { path, value: node.value, start: node.range[0] + quotes, end: node.range[1] - quotes },
      ];
    }
  }
}
