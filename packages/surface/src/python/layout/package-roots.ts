import { tableOf } from '../../text/table-of';
import { declaredRoots } from './declared-roots';
import { NOT_PACKAGES } from './not-packages';
import type { PackageRoot } from './package-root';
import { root } from './package-root';

/**
 * Where a distribution's importable names start, as its `pyproject.toml` says for the build
 * backends in use, else by its layout.
 */
export function packageRoots(paths: readonly string[], manifest: unknown): PackageRoot[] {
  const declared = declaredRoots(manifest);
  return declared.length > 0 ? declared : [rootByLayout(paths, nameParts(manifest))];
}

/** The parts of the distribution's name, in lower case: `Acme-Storage` → `acme`, `storage`. */
function nameParts(manifest: unknown): readonly string[] {
  const name = tableOf(manifest, 'project').name ?? tableOf(manifest, 'tool', 'poetry').name ?? '';
  return String(name)
    .toLowerCase()
    .split(/[-_.]+/);
}

function rootByLayout(paths: readonly string[], name: readonly string[]): PackageRoot {
  return (
    sourceFolder(paths) ??
    folderOfName(paths, name) ??
    foldersWithInit(paths) ??
    packageItself(paths, name) ??
    root('', (parts) => !NOT_PACKAGES.has(parts[0]!))
  );
}

function sourceFolder(paths: readonly string[]): PackageRoot | null {
  const holds = (path: string) => path.startsWith('src/') && !path.startsWith('src/__init__.');
  return paths.some(holds) ? root('src/') : null;
}

/** The folder or file that is named like the distribution. */
function folderOfName(paths: readonly string[], name: readonly string[]): PackageRoot | null {
  const lower = paths.map((path) => path.toLowerCase());
  const isThere = (top: string) =>
    lower.some((path) => path.startsWith(`${top}/`) || path === `${top}.py`);
  const own = [name.join('_'), name.join('')].find((top) => top !== '' && isThere(top));
  // A namespace package: `acme-storage` holds `acme/storage/`.
  const isNamespace =
    name.length > 1 && lower.some((path) => path.startsWith(`${name.join('/')}/`));
  const top = own ?? (isNamespace ? name[0] : undefined);
  return top === undefined ? null : root('', (parts) => parts[0]!.toLowerCase() === top);
}

function foldersWithInit(paths: readonly string[]): PackageRoot | null {
  const packages = paths
    .filter((path) => /^[^/]+\/__init__\.pyi?$/.test(path))
    .map((path) => path.split('/')[0]!)
    .filter((top) => !NOT_PACKAGES.has(top));
  if (packages.length === 0) return null;
  const tops = new Set(packages.flatMap((top) => [top, top.replace(/-stubs$/, '')]));
  return root('', (parts) => tops.has(parts[0]!));
}

/** The distribution's folder is the package. */
function packageItself(paths: readonly string[], name: readonly string[]): PackageRoot | null {
  if (!paths.includes('__init__.py')) return null;
  return { ...root(''), prefix: [name.join('_') || 'package'] };
}
