import type { Declaration, Deprecation, Diagnostic } from '../../surface/surface';
import type { Keepings } from './keeping';
import type { MadeClass } from './read-made-class';

/** `from <level dots><module> import <name>`; without a name, the module itself is imported. */
export interface PythonImport {
  readonly level: number;
  readonly module: string;
  readonly name?: string;
}

/**
 * What a module-level name may stand for. Several bindings of one name are conditions (`if`,
 * `try`), in source order.
 */
export type PythonBinding = {
  readonly line: number;
  /** Bound under `if TYPE_CHECKING`: not importable while the program runs. */
  readonly typeOnly?: true;
  /** Bound under another condition: the earlier binding may hold as well. */
  readonly conditional?: true;
} & (
  | {
      readonly kind: 'definition';
      readonly declaration: Declaration;
      readonly refs: readonly string[];
      /** What it does to what it decorates, where it is used as a decorator. */
      readonly keeps?: Keepings;
      /** The class that a function gives back. */
      readonly makes?: MadeClass;
      /** What is called to make a variable's value. */
      readonly madeBy?: string;
    }
  /** `explicit`: PEP 484's re-export form, `import y as y`. */
  | { readonly kind: 'import'; readonly from: PythonImport; readonly explicit: boolean }
  /**
   * `name = other.name`; `applied`: `name = Other[T]`, which is a class if the other is one;
   * `answered`: what `__getattr__` gives back for it, which other code may set first.
   */
  | {
      readonly kind: 'alias';
      readonly target: string;
      readonly declaration: Declaration;
      readonly applied?: true;
      readonly answered?: true;
    }
);

export type AllPart =
  | { readonly kind: 'name'; readonly name: string; readonly line: number }
  | { readonly kind: 'removed'; readonly name: string; readonly line: number }
  /** `module.__all__`, by the local name of the module. */
  | { readonly kind: 'module'; readonly target: string; readonly line: number }
  /**
   * `[s for s in dir() if not s.startswith("_")]`: every name of the module without a leading
   * underscore.
   */
  | { readonly kind: 'dir'; readonly line: number }
  | { readonly kind: 'computed'; readonly text: string; readonly line: number };

/**
 * One module as its own source tells, before anything is resolved: it depends on the file's text
 * alone, so it is cached by blob id.
 */
export interface PythonModule {
  readonly bindings: Readonly<Record<string, readonly PythonBinding[]>>;
  readonly stars: readonly { readonly from: PythonImport; readonly line: number }[];
  readonly all: readonly AllPart[] | null;
  /** `def __getattr__(name)` at module level: names that no statement binds may exist. */
  readonly hasGetattr: boolean;
  /** Statements that bind names from computed text. */
  readonly dynamic: readonly { readonly line: number; readonly text: string }[];
  readonly deprecation: Deprecation | null;
  readonly diagnostics: readonly Omit<Diagnostic, 'file'>[];
}
