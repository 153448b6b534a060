import { mayDeprecate } from './may-deprecate';

/** What the text of a module shows without being parsed: each of it rather too much than too little. */
export interface PythonSkim {
  /** Every word, of which any may name a module. */
  readonly words: ReadonlySet<string>;
  /** Whether it may import its own package, which is then named by dots alone. */
  readonly namesPackage: boolean;
  /** Whether what it imports may be public under its name as well. */
  readonly passesOn: boolean;
  /** Whether it may mark anything as deprecated. */
  readonly marks: boolean;
  /** The last parts of modules whose names it takes over, whatever they are. */
  readonly stars: ReadonlySet<string>;
}

const WORD = /[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*/g;
/** `from a.b.c import`: only the last module is looked into. */
const FROM = /\bfrom[ \t]+[.\w\u0080-\uffff]*\.(?=[\w\u0080-\uffff]+[ \t]+import\b)/g;
const BY_DOTS = /\bfrom\s*\.[.\s]*import\b|["']\.+["']/;
const IMPORTED = /\bimport\b(\s*\([^)]*\)|(?:[^\n\\]|\\\r?\n)*)/g;
const HANDS_ON = /\bimport\s*\(?\s*\*|__getattr__|__getattribute__|sys\.modules/;
const AS_ITSELF = /\b([\w\u0080-\uffff]+)\s+as\s+\1\b/;
const STARRED = /\bfrom\s+[.\w\u0080-\uffff]*?([\w\u0080-\uffff]+)\s+import\s*\(?\s*\*/g;
const QUOTED = /["']([A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)["']/g;
/** An assignment, with what it binds and what it takes. */
const ASSIGNED = /^[^\n#()=]*=(?!=)\s*(?:\([^)]*\)|[^\n]*)/gm;
const BOUND = /\b(?:def|class|for|as)\s+([A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)/g;

export function skimPython(text: string): PythonSkim {
  return {
    words: new Set(text.replace(FROM, 'from ').match(WORD)),
    marks: mayDeprecate(text),
    namesPackage: BY_DOTS.test(text),
    passesOn: HANDS_ON.test(text) || mentionsImported(text),
    stars: new Set([...text.matchAll(STARRED)].map((match) => match[1]!)),
  };
}

/** Whether a name that is imported stands in a list of names, gets another, or is bound again. */
function mentionsImported(text: string): boolean {
  const imports = [...text.matchAll(IMPORTED)].map((match) => match[1]!);
  if (imports.some((each) => AS_ITSELF.test(each))) return true;
  const imported = new Set(imports.flatMap((each) => each.match(WORD) ?? []));
  const rest = text.replace(IMPORTED, '');
  const assigned = (rest.match(ASSIGNED) ?? []).flatMap((line) => line.match(WORD) ?? []);
  const others = [QUOTED, BOUND].flatMap((form) => [...rest.matchAll(form)].map((at) => at[1]!));
  return [...assigned, ...others].some((word) => imported.has(word));
}
