import type { SourceFile } from '../../source/source';
import type { LoadedFile } from '../../source/load-file';
import type { TypescriptModule } from '../parse/typescript-module';

/**
 * The files of one package while they are linked. `wanted` collects files that turned out to be
 * needed and are not loaded.
 */
export interface TypescriptProgram {
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly loaded: Map<string, LoadedFile<TypescriptModule>>;
  readonly wanted: Set<string>;
  /**
   * Where a specifier that a file imports leads: a path of the package, or `null` for another
   * package.
   */
  resolve(from: string, specifier: string): Target;
}

export type Target =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'outside' }
  /** A relative specifier, or one of this package's own, that leads to no file. */
  | { readonly kind: 'missing' };

/** The module of a path, loaded or wanted. `null`: not loaded yet, or not readable. */
export function moduleOf(program: TypescriptProgram, path: string): TypescriptModule | null {
  const loaded = program.loaded.get(path);
  if (!loaded) program.wanted.add(path);
  return loaded?.module ?? null;
}
