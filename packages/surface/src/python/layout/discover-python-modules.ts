import type { SourceFile } from '../../source/source';
import { packageRoots } from './package-roots';

/** One importable module: its source, its stub, or both. */
export interface ModuleFiles {
  readonly name: string;
  readonly isPackage: boolean;
  /** Whether users may import it: no part of its name is private, and it is no test. */
  readonly isPublic: boolean;
  readonly source?: SourceFile;
  readonly stub?: SourceFile;
}

const TEST_PART = /^(?:tests|conftest|test_\w+|\w+_test)$/;

/**
 * The modules of a distribution by dotted name, from the paths of its files and the layout that
 * `pyproject.toml` declares or implies.
 */
export function discoverPythonModules(
  files: readonly SourceFile[],
  manifest: unknown,
): ReadonlyMap<string, ModuleFiles> {
  const modules = new Map<string, ModuleFiles>();
  const sources = files.filter((file) => /\.pyi?$/.test(file.path));
  for (const root of packageRoots(
    sources.map((file) => file.path),
    manifest,
  )) {
    for (const file of sources) {
      if (!file.path.startsWith(root.directory)) continue;
      const inner = file.path.slice(root.directory.length);
      const parts = inner.replace(/\.pyi?$/, '').split('/');
      // PEP 561: stubs of `package` may be shipped as `package-stubs`.
      parts[0] = parts[0]!.replace(/-stubs$/, '');
      if (
        !parts.every((part) => /^[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*$/.test(part)) ||
        !root.includes(parts)
      )
        continue;
      add(modules, [...root.prefix, ...parts], file);
    }
  }
  return modules;
}

function add(modules: Map<string, ModuleFiles>, parts: string[], file: SourceFile): void {
  const isPackage = parts.at(-1) === '__init__';
  const dotted = isPackage ? parts.slice(0, -1) : parts;
  const name = dotted.join('.');
  if (name === '') return;
  const before = modules.get(name);
  const stub = file.path.endsWith('.pyi');
  if (before && (stub ? before.stub : before.source)) {
    // A package hides a module of the same name.
    if (!isPackage) return;
  }
  const isPublic = !dotted.some(
    (part, index) => part.startsWith('_') || (index > 0 && TEST_PART.test(part)),
  );
  modules.set(name, {
    ...before,
    name,
    isPackage: isPackage || (before?.isPackage ?? false),
    isPublic,
    ...(stub ? { stub: file } : { source: file }),
  });
}
