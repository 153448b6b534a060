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
  const paths = sources.map((file) => file.path);
  for (const root of packageRoots(paths, manifest))
    for (const file of sources) {
      const parts = file.path.startsWith(root.directory)
        ? partsOf(file.path.slice(root.directory.length))
        : [];
      if (parts.length > 0 && parts.every(isIdentifier) && root.includes(parts))
        add(modules, [...root.prefix, ...parts], file);
    }
  return modules;
}

function partsOf(path: string): string[] {
  const [top = '', ...parts] = path.replace(/\.pyi?$/, '').split('/');
  // PEP 561: stubs of `package` may be shipped as `package-stubs`.
  return [top.replace(/-stubs$/, ''), ...parts];
}

function isIdentifier(part: string): boolean {
  return /^[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*$/.test(part);
}

function add(modules: Map<string, ModuleFiles>, parts: readonly string[], file: SourceFile): void {
  const isPackage = parts.at(-1) === '__init__';
  const dotted = isPackage ? parts.slice(0, -1) : parts;
  const name = dotted.join('.');
  const before = modules.get(name);
  const form = file.path.endsWith('.pyi') ? 'stub' : 'source';
  // A package hides a module of the same name.
  if (name === '' || (before?.[form] && !isPackage)) return;
  modules.set(name, {
    ...before,
    name,
    isPackage: isPackage || before?.isPackage === true,
    isPublic: !dotted.some(isPrivate),
    [form]: file,
  });
}

function isPrivate(part: string, index: number): boolean {
  return part.startsWith('_') || (index > 0 && TEST_PART.test(part));
}
