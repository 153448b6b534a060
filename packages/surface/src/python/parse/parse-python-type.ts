import type { TypeTerm } from '../../surface/surface';
import { makeUnion } from '../../surface/make-union';
import { canonicalPythonName } from './canonical-python-name';

/** Deeper annotations are kept as text: they are compared whole. */
const MAX_DEPTH = 40;

const TOKEN =
  /\s*(?:#[^\n]*\n\s*)*(?:([A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*(?:\s*\.\s*[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)*)|([rRbBuU]{0,2}(?:'''[^]*?'''|"""[^]*?"""|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"))|(-?\d[\w.]*)|(\.\.\.|[[\](),|*]))\s*/y;

interface Reader {
  readonly tokens: readonly string[];
  at: number;
  readonly imports: ReadonlyMap<string, string>;
}

/**
 * Reads an annotation's text. Quoted annotations are read as what they quote, unions of either
 * spelling become one union (PEP 604), and typing's aliases become the classes they stand for (PEP
 * 585). What is no type expression is `opaque`.
 */
export function parsePythonType(text: string, imports: ReadonlyMap<string, string>): TypeTerm {
  const tokens = tokenize(text);
  if (!tokens) return opaque(text);
  const reader: Reader = { tokens, at: 0, imports };
  const term = readUnion(reader, 0);
  return term && reader.at === tokens.length ? term : opaque(text);
}

function opaque(text: string): TypeTerm {
  return { kind: 'opaque', text: text.replace(/\s+/g, ' ').trim() };
}

function tokenize(text: string): string[] | null {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) return null;
    tokens.push(match[1]?.replace(/\s+/g, '') ?? match[2] ?? match[3] ?? match[4]!);
  }
  return tokens.length > 0 ? tokens : null;
}

function readUnion(reader: Reader, depth: number): TypeTerm | null {
  const of: TypeTerm[] = [];
  for (;;) {
    const term = depth > MAX_DEPTH ? null : readPrimary(reader, depth);
    if (!term) return null;
    of.push(term);
    if (reader.tokens[reader.at] !== '|') return makeUnion(of);
    reader.at++;
  }
}

function readPrimary(reader: Reader, depth: number): TypeTerm | null {
  const token = reader.tokens[reader.at++];
  if (token === undefined) return null;
  const mark = MARKS.get(token);
  if (mark) return mark(reader, depth);
  if (/^-?\d/.test(token)) return { kind: 'literal', value: token };
  if (/^[rRbBuU]{0,2}['"]/.test(token)) return readQuoted(token, reader);
  return readName(token, reader, depth);
}

type ReadMark = (reader: Reader, depth: number) => TypeTerm | null;

const none: ReadMark = () => null;
const group: ReadMark = (reader, depth) => {
  const inner = readUnion(reader, depth + 1);
  return reader.tokens[reader.at++] === ')' ? inner : null;
};

/** What a type may begin with beside a name or a literal. */
const MARKS = new Map<string, ReadMark>([
  ['(', group],
  ['[', (reader, depth) => readList(reader, depth, ']')],
  ['*', (reader, depth) => readPrimary(reader, depth + 1)],
  ['...', () => ({ kind: 'name', name: '...' })],
  [')', none],
  [']', none],
  [',', none],
  ['|', none],
]);

function readQuoted(token: string, { imports }: Reader): TypeTerm {
  return parsePythonType(token.replace(/^[rRbBuU]{0,2}('''|"""|'|")([^]*)\1$/, '$2'), imports);
}

/** A name, with its arguments where it has any. */
function readName(token: string, reader: Reader, depth: number): TypeTerm | null {
  const name = canonicalPythonName(token, reader.imports);
  if (reader.tokens[reader.at] !== '[') return { kind: 'name', name };
  reader.at++;
  if (name === 'Literal') return readLiterals(reader);
  const args = readList(reader, depth, ']');
  return args?.kind === 'tuple' ? applied(name, args.of) : null;
}

function readList(reader: Reader, depth: number, end: string): TypeTerm | null {
  const of: TypeTerm[] = [];
  while (reader.tokens[reader.at] !== end) {
    const item = readUnion(reader, depth + 1);
    if (!item) return null;
    of.push(item);
    if (reader.tokens[reader.at] === ',') reader.at++;
    else if (reader.tokens[reader.at] !== end) return null;
  }
  reader.at++;
  return { kind: 'tuple', of };
}

function readLiterals(reader: Reader): TypeTerm | null {
  const of: TypeTerm[] = [];
  for (;;) {
    const token = reader.tokens[reader.at++];
    if (token === ']') return makeUnion(of);
    if (token === undefined) return null;
    if (token === ',') continue;
    of.push(
      token === 'None'
        ? { kind: 'name', name: 'None' }
        : { kind: 'literal', value: literalText(token) },
    );
  }
}

function literalText(token: string): string {
  const quoted = /^([bBuU]?)(?:'([^]*)'|"([^]*)")$/.exec(token);
  return quoted
    ? `${quoted[1]!.toLowerCase() === 'b' ? 'b' : ''}"${quoted[2] ?? quoted[3]}"`
    : token;
}

function applied(name: string, args: readonly TypeTerm[]): TypeTerm {
  if (name === 'Optional' && args.length === 1)
    return makeUnion([...args, { kind: 'name', name: 'None' }]);
  if (name === 'Union') return makeUnion(args);
  // The metadata of PEP 593 says nothing about which values fit.
  if (name === 'Annotated' && args[0]) return args[0];
  if (name === 'Callable' && args.length === 2)
    return callable(args[0]!, args[1]!) ?? { kind: 'name', name, args };
  return { kind: 'name', name, args };
}

function callable(parameters: TypeTerm, returns: TypeTerm): TypeTerm | null {
  if (parameters.kind !== 'tuple') return null;
  return {
    kind: 'function',
    signature: {
      parameters: parameters.of.map((type, index) => ({
        name: `arg${index}`,
        kind: 'positional-only',
        optional: false,
        type,
      })),
      returns,
    },
  };
}
