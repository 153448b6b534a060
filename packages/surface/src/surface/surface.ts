export type Language = 'python' | 'typescript';

/** A line of a source file: `file` relative to the package's root, `line` from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** How a deprecation was written down. */
export type DeprecationForm = 'decorator' | 'pep-702' | 'warning' | 'sphinx' | 'jsdoc';

/** That a name is on its way out, as its source says. Versions and texts stand as written. */
export interface Deprecation {
  readonly form: DeprecationForm;
  readonly line: number;
  /** Whether using the name warns while the program runs; a documentation-only marker does not. */
  readonly warns: boolean;
  readonly category?: string;
  readonly since?: string;
  readonly removeIn?: string;
  /** `null`: the source says that there is none. */
  readonly replacement?: string | null;
  readonly text?: string;
}

/**
 * A type as written, with spellings that mean the same made equal (`Optional[X]` is `X | None`,
 * `X[]` is `Array<X>`; `keyof X` and `typeof x` are generics of these names). `opaque` is a type
 * whose parts are not compared: it equals itself, and nothing else is known of it.
 */
export type TypeTerm =
  | { readonly kind: 'name'; readonly name: string; readonly args?: readonly TypeTerm[] }
  | { readonly kind: 'literal'; readonly value: string }
  | { readonly kind: 'union' | 'intersection' | 'tuple'; readonly of: readonly TypeTerm[] }
  | { readonly kind: 'function'; readonly signature: Signature; readonly constructs?: true }
  | { readonly kind: 'object'; readonly members: readonly Declaration[] }
  | { readonly kind: 'opaque'; readonly text: string };

export type ParameterKind =
  'positional-only' | 'positional-or-keyword' | 'var-positional' | 'keyword-only' | 'var-keyword';

export interface Parameter {
  readonly name: string;
  readonly kind: ParameterKind;
  readonly optional: boolean;
  /** The default's source text; absent where there is none. */
  readonly default?: string;
  readonly type?: TypeTerm;
  readonly deprecation?: Deprecation;
}

export interface TypeParameter {
  readonly name: string;
  readonly bound?: TypeTerm;
  readonly default?: TypeTerm;
}

export interface Signature {
  readonly parameters: readonly Parameter[];
  readonly returns?: TypeTerm;
  readonly typeParameters?: readonly TypeParameter[];
}

export type DeclarationKind =
  | 'function'
  | 'class'
  | 'interface'
  | 'type-alias'
  | 'enum'
  | 'namespace'
  | 'variable'
  | 'method'
  | 'constructor'
  | 'property'
  | 'attribute'
  | 'enum-member'
  | 'call'
  | 'index'
  | 'dynamic';

/** What a Python class is beyond a plain class, because of a base or a decorator. */
export type ClassForm =
  'dataclass' | 'enum' | 'typed-dict' | 'named-tuple' | 'protocol' | 'abstract';

/**
 * One declared thing and all that callers can see of it. Optional parts are absent, never empty
 * guesses: a variable without `type` has none written down.
 */
export interface Declaration {
  readonly name: string;
  readonly kind: DeclarationKind;
  readonly line: number;
  /** Callable: its overloads in order, or its one signature. */
  readonly signatures?: readonly Signature[];
  /** Python: the signature that really runs beneath overloads. */
  readonly implementation?: Signature;
  readonly async?: true;
  readonly type?: TypeTerm;
  /** Source text of a constant, a default or an enum member's value. */
  readonly value?: string;
  readonly readonly?: true;
  readonly optional?: true;
  readonly abstract?: true;
  readonly final?: true;
  readonly protected?: true;
  readonly binding?: 'static' | 'class';
  readonly form?: ClassForm;
  readonly bases?: readonly TypeTerm[];
  readonly members?: readonly Declaration[];
  readonly typeParameters?: readonly TypeParameter[];
  /** Decorators whose effect on the declaration is not known, as written. */
  readonly decorators?: readonly string[];
  /** Dataclass-like: how fields become a constructor. */
  readonly fields?: FieldRules;
  readonly deprecation?: Deprecation;
  /**
   * The same name, defined otherwise under another condition (`if sys.version_info …`,
   * `try … except ImportError`).
   */
  readonly alternatives?: readonly Declaration[];
  /** The source does not say enough for a comparison, and why (JavaScript's untyped parameters). */
  readonly untyped?: true;
}

export interface FieldRules {
  readonly frozen: boolean;
  readonly keywordOnly: boolean;
  readonly ordered: boolean;
  /** Whether the fields write the constructor. */
  readonly init: boolean;
  /**
   * A base gives the rules (pydantic's `BaseModel`), so subclasses have them too; a decorator's
   * hold for its class alone.
   */
  readonly inherited: boolean;
}

export interface PublicSymbol {
  /** Fully qualified: `package.module.name` (Python), `package/subpath#name` (TypeScript). */
  readonly name: string;
  readonly entryPoint: string;
  /**
   * Where it is defined, whatever it is exported as: `package._module.name`, `src/file.ts#name`.
   */
  readonly origin: string;
  readonly place: Place;
  readonly declaration: Declaration;
  /**
   * Names used in the declaration's types and what they mean: the origin of a definition of this
   * package, else as imported.
   */
  readonly refs: Readonly<Record<string, string>>;
  /** Importable as a type only (`export type`). */
  readonly typeOnly?: true;
  /** Whether the name is public could not be decided, and why. */
  readonly doubt?: DiagnosticCode;
}

/** A module (Python), or a subpath of `exports` or a command of `bin` (TypeScript). */
export interface EntryPoint {
  readonly name: string;
  readonly kind: 'module' | 'export' | 'bin';
  readonly file: string | null;
  readonly deprecation?: Deprecation;
  /**
   * Python: names that the module imports for itself, or finds when they are asked for. They are no
   * API, and can be imported.
   */
  readonly imports?: readonly string[];
}

export type DiagnosticCode =
  | 'syntax-error'
  | 'python-2'
  | 'not-utf8'
  | 'too-large'
  | 'too-deep'
  | 'parse-gave-up'
  | 'all-computed'
  | 'all-names-missing'
  | 'import-not-found'
  | 'import-cycle'
  | 'star-external'
  | 'dynamic-module'
  | 'symlink'
  | 'submodule'
  | 'unreadable'
  | 'exports-missing'
  | 'no-sources';

export interface Diagnostic extends Place {
  readonly code: DiagnosticCode;
  readonly message: string;
}

/**
 * A part of the surface that cannot be known. `scope` is an entry point's or a symbol's name. Two
 * surfaces whose doubt has the same `fingerprint` agree about it: nothing changed there.
 */
export interface Doubt extends Place {
  readonly scope: string;
  readonly code: DiagnosticCode;
  readonly fingerprint: string;
  /** Only which names there are is in doubt; those that are found read well. */
  readonly namesOnly?: true;
}

/**
 * Everything public of one package at one state of its sources. Plain data: it may be written as
 * JSON.
 */
export interface Surface {
  readonly schemaVersion: 1;
  readonly language: Language;
  readonly package: string;
  readonly entryPoints: readonly EntryPoint[];
  /** Sorted by entry point, then by name. */
  readonly symbols: readonly PublicSymbol[];
  /**
   * Not importable, but part of what importable symbols promise: private bases and types of their
   * signatures.
   */
  readonly reachable: readonly PublicSymbol[];
  readonly doubts: readonly Doubt[];
  readonly diagnostics: readonly Diagnostic[];
}
