import type { Node } from 'web-tree-sitter';
import type { KnownDefinition } from './known-definitions';
import type { AllPart, PythonBinding, PythonImport } from './python-module';
import type { PythonScope } from './python-scope';
import type { PlacedStatement } from './statement-blocks';

/**
 * A module while its statements are read; only `parsePythonModule` and what it calls write here.
 */
export interface ModuleDraft {
  readonly bindings: Map<string, PythonBinding[]>;
  readonly stars: { readonly from: PythonImport; readonly line: number }[];
  readonly dynamic: { readonly line: number; readonly text: string }[];
  /** Assigned values that `__all__`, or names that are found lazily, may be put together from. */
  readonly values: Map<string, Node>;
  /**
   * Functions and classes as they were read, before overloads were joined, with the row and the
   * text they were read from.
   */
  readonly definitions: (KnownDefinition & { readonly text: string })[];
  all: AllPart[] | null;
  hasGetattr: boolean;
  /** What answers for names that no statement binds: its text, and tables that stand in it. */
  readonly lazy: {
    readonly text: string;
    readonly tables: readonly Node[];
    /** A `__getattr__` that is written out. */
    readonly getattr?: Node;
  }[];
}

/** What the readers of statements read from, and what they write to. */
export interface Reading {
  readonly scope: PythonScope;
  readonly draft: ModuleDraft;
}

/**
 * Binds a name: an unconditional binding replaces what was bound, a conditional one stands beside
 * it.
 */
export function bind(draft: ModuleDraft, name: string, binding: PythonBinding): void {
  const before = draft.bindings.get(name);
  draft.bindings.set(name, before && binding.conditional ? [...before, binding] : [binding]);
}

/** What the place of a statement says of the names it binds. */
export function placeMarks({ conditional, typeOnly }: Omit<PlacedStatement, 'node'>): {
  readonly conditional?: true;
  readonly typeOnly?: true;
} {
  return { ...(conditional && { conditional }), ...(typeOnly && { typeOnly }) };
}
