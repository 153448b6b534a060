import type { Declaration } from '../../surface/surface';
import type { Keepings } from './keeping';
import type { MadeClass } from './read-made-class';
import type { StatementText } from './split-statements';

/** What reading one top-level function or class gave. */
export interface KnownDefinition {
  readonly declaration: Declaration;
  readonly overload: boolean;
  readonly refs: readonly string[];
  readonly keeps: Keepings | null;
  readonly makes: MadeClass | null;
  readonly row: number;
}

/**
 * The definitions known for one file: by a definition's text, as the file's imports make it read.
 */
interface FileDefinitions {
  get(text: string): KnownDefinition | undefined;
  set(text: string, definition: KnownDefinition): void;
}

/**
 * Definitions read before, by their own text and by the imports whose names they use. A file that
 * changed has most of its definitions as they were: only the others need parsing. Kept in memory as
 * long as the cache that it goes with.
 */
export class KnownDefinitions {
  readonly #byImports = new Map<string, Map<string, KnownDefinition>>();

  /** The definitions known for a file with these statements. */
  for(statements: readonly StatementText[]): FileDefinitions {
    const imports = statements
      .filter(({ text }) => !isDefinition(text) && /\bimport\b/.test(text))
      .map(({ text }) => ({
        text,
        names: (/\bimport\b([^]*)$/.exec(text)?.[1] ?? '').match(/\w+/g) ?? [],
        star: text.includes('*'),
      }));
    const group = (text: string) => {
      const used = imports
        .filter(({ names, star }) => star || names.some((name) => text.includes(name)))
        .map((each) => each.text)
        .join('');
      const known = this.#byImports.get(used) ?? new Map<string, KnownDefinition>();
      this.#byImports.set(used, known);
      return known;
    };
    return {
      get: (text) => group(text).get(text),
      set: (text, definition) => void group(text).set(text, definition),
    };
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
  for (const [key, each] of Object.entries(value))
    copy[key] =
      key === 'line' && typeof each === 'number'
        ? each + rows
        : typeof each === 'object' && !WITHOUT_LINES.has(key)
          ? shifted(each, rows)
          : each;
  return copy as T;
}

/** Parts of a declaration that hold no lines: they are shared rather than copied. */
const WITHOUT_LINES = new Set([
  'type',
  'returns',
  'bases',
  'decorators',
  'fields',
  'typeParameters',
]);
