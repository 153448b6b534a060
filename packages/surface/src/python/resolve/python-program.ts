import type { Deprecation, Diagnostic } from '../../surface/surface';
import type { ModuleFiles } from '../layout/discover-python-modules';
import type { PythonModule } from '../parse/python-module';

/**
 * One module with its stub folded in: what the stub declares stands for what the source defines.
 */
export interface LoadedModule {
  readonly files: ModuleFiles;
  readonly module: PythonModule | null;
  /** Names that the stub declares. */
  readonly stubbed: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The modules of one distribution while they are linked. `wanted` collects modules that turned out
 * to be needed and are not loaded.
 */
export interface PythonProgram {
  readonly index: ReadonlyMap<string, ModuleFiles>;
  readonly loaded: Map<string, LoadedModule>;
  readonly wanted: Set<string>;
  /** Resolutions so far; emptied whenever modules are added. */
  readonly resolved: Map<string, Map<string, Resolution>>;
}

/** What a name of a module turns out to be. */
export type Resolution =
  | {
      readonly kind: 'definition';
      readonly module: string;
      readonly name: string;
      /** The name that was asked for is deprecated, whatever it stands for. */
      readonly deprecation?: Deprecation;
    }
  | { readonly kind: 'module'; readonly name: string }
  | { readonly kind: 'external'; readonly dotted: string }
  | { readonly kind: 'dynamic'; readonly module: string }
  | {
      readonly kind: 'missing';
      readonly code: 'import-not-found' | 'import-cycle' | 'all-names-missing';
    }
  /** The answer stands in a module that is still to be loaded. */
  | { readonly kind: 'pending' };

export function placeFile(loaded: LoadedModule, name: string): string {
  const { source, stub } = loaded.files;
  return (loaded.stubbed.has(name) ? (stub ?? source) : (source ?? stub))?.path ?? '';
}
