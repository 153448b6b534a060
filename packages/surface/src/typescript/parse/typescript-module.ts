import type { Declaration, Diagnostic } from '../../surface/surface';

export interface TypescriptDefinition {
  readonly declaration: Declaration;
  /** Names its types mention. */
  readonly refs: readonly string[];
  /** Marked `@internal`: no part of the public surface, whatever exports it. */
  readonly internal?: true;
}

/**
 * A name of another module; `*` is all of it (`import * as x`), `export=` what it exports whole.
 */
export interface ForeignName {
  readonly from: string;
  readonly name: string;
}

export interface TypescriptExport {
  readonly name: string;
  readonly line: number;
  readonly typeOnly?: true;
  readonly internal?: true;
  readonly target:
    | { readonly kind: 'local'; readonly name: string }
    | ({ readonly kind: 'foreign' } & ForeignName);
}

/**
 * One module as its own source tells, before anything is resolved. It depends on the file's text
 * and kind alone.
 */
export interface TypescriptModule {
  /**
   * Top-level declarations by name; one name may be a value and a type, or be merged from several.
   */
  readonly definitions: Readonly<Record<string, readonly TypescriptDefinition[]>>;
  readonly imports: Readonly<Record<string, ForeignName>>;
  readonly exports: readonly TypescriptExport[];
  /** `whole`: CommonJS's `module.exports = require("x")`, which passes on the default as well. */
  readonly stars: readonly {
    readonly from: string;
    readonly line: number;
    readonly typeOnly?: true;
    readonly whole?: true;
  }[];
  /** Statements that export names no reader of the text can know. */
  readonly dynamic: readonly { readonly line: number; readonly text: string }[];
  readonly diagnostics: readonly Omit<Diagnostic, 'file'>[];
}
