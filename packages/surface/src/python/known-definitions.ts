import type { Declaration } from '../surface';
import type { StatementText } from './split-statements';

/** What reading one top-level function or class gave. */
export interface KnownDefinition {
  readonly declaration: Declaration;
  readonly overload: boolean;
  readonly refs: readonly string[];
  readonly row: number;
}

/**
 * Definitions read before, by their own text and by the imports that their names are read with. A file that changed has most of its
 * definitions as they were: only the others need parsing. Kept in memory as long as the cache that it goes with.
 */
export class KnownDefinitions {
  readonly #byImports = new Map<string, Map<string, KnownDefinition>>();

  /** The definitions known for files with these statements; it grows while such files are read. */
  for(statements: readonly StatementText[]): Map<string, KnownDefinition> {
    const imports = statements.map(({ text }) => text).filter((text) => !isDefinition(text) && /\bimport\b/.test(text)).join('');
    const known = this.#byImports.get(imports) ?? new Map<string, KnownDefinition>();
    this.#byImports.set(imports, known);
    return known;
  }
}

export function isDefinition(text: string): boolean {
  return /^(?:@|(?:async[ \t]+)?def\b|class\b)/.test(text);
}

/** A declaration as it reads `rows` lines further down. */
export function shifted<T>(value: T, rows: number): T {
  if (rows === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => shifted(each, rows)) as T;
  const copy: Record<string, unknown> = {};
  for (const [key, each] of Object.entries(value)) copy[key] = key === 'line' && typeof each === 'number' ? each + rows : typeof each === 'object' && !WITHOUT_LINES.has(key) ? shifted(each, rows) : each;
  return copy as T;
}

/** Parts of a declaration that hold no lines: they are shared rather than copied. */
const WITHOUT_LINES = new Set(['type', 'returns', 'bases', 'decorators', 'fields', 'typeParameters']);
