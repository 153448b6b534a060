import type { PythonImport } from '../parse/python-module';
import type { LoadedModule } from './python-program';

/**
 * The absolute name of the module an import names, as PEP 328 counts dots; `null` when it climbs
 * out of the top.
 */
export function importTarget(from: PythonImport, importer: LoadedModule): string | null {
  if (from.level === 0) return from.module;
  const parts = importer.files.name.split('.');
  const climb = from.level - (importer.files.isPackage ? 1 : 0);
  if (climb >= parts.length) return null;
  return join(parts.slice(0, parts.length - climb), from.module);
}

function join(parts: readonly string[], module: string): string {
  return [...parts, ...(module === '' ? [] : [module])].join('.');
}
