/** What the text of a file shows without being parsed: each of it rather too much than too little. */
export interface TypescriptSkim {
  /** Every text between quotes that may say where another file is. */
  readonly specifiers: ReadonlySet<string>;
  /** Those of them that stand elsewhere than in an export of what is there. */
  readonly used: ReadonlySet<string>;
  /** Those that a star export names. */
  readonly stars: ReadonlySet<string>;
  readonly passesOn: boolean;
  /** Whether it may mark anything as deprecated. */
  readonly marks: boolean;
  /** Whether its exports are declared by name in the file itself. */
  readonly isPlain: boolean;
  readonly words: ReadonlySet<string>;
}

/** `export * from "x"`, `export * as a from "x"`, `export { a, b as c } from "x"` */
const PASSED =
  /\bexport\s+(?:type\s+)?(\*|\*\s*as\s+[\w$]+|\{[^{}"'`]*\})\s*from\s*(["'])([^"'`\n\\]+)\2/g;
/** A quote opens a text or closes one: whatever stands between two is taken for one. */
const QUOTED = /(["'`])(?=([^"'`\n\\]+)\1)/g;
/** A specifier that is spelled with a backslash is not read here. */
const ODD = /\b(?:from|import|require)\s*\(?\s*(["'`])[^"'`\n]*\\/;
const HANDS_ON = /\bexport\s*(?:type\s*)?[{*=]|\bexport\s+(?:default|import)\b|\bexports\b/;
const PLAIN =
  /^export\s+(?:default|declare|abstract|async|const|let|var|function|class|interface|type|enum)\b/m;
const NOT_PLAIN = /\bexport\s*(?:type\s*)?[*=]|\bexports\b|__export|\brequire\b|\\u/;

/** Looks over a file; `null` where a look does not do. */
export function skimTypescript(text: string): TypescriptSkim | null {
  if (ODD.test(text)) return null;
  const passed = [...text.matchAll(PASSED)];
  return {
    specifiers: quotedIn(text),
    used: quotedIn(text.replace(PASSED, ';')),
    stars: new Set(passed.flatMap((match) => (match[1] === '*' ? [match[3]!] : []))),
    marks: text.includes('@deprecated'),
    passesOn: HANDS_ON.test(text),
    isPlain: PLAIN.test(text) && !NOT_PLAIN.test(text),
    words: new Set(text.match(/[\w$\u0080-\uffff]+/g)),
  };
}

function quotedIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(QUOTED)].map((match) => match[2]!));
}
