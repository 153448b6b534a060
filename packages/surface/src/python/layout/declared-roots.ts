import { tableOf } from '../../text/table-of';
import { NOT_PACKAGES } from './not-packages';
import type { PackageRoot } from './package-root';
import { root } from './package-root';

/** Where importable names start as a `pyproject.toml` says it; none where it leaves that to the layout. */
export function declaredRoots(manifest: unknown): PackageRoot[] {
  return [
    ...setuptools(manifest),
    ...poetry(manifest),
    ...hatch(manifest),
    ...singleModule(manifest),
  ];
}

function setuptools(manifest: unknown): PackageRoot[] {
  const tool = tableOf(manifest, 'tool', 'setuptools');
  const find = tableOf(tool, 'packages', 'find');
  const directories = tableOf(tool, 'package-dir');
  const main = typeof directories[''] === 'string' ? slashed(directories['']) : '';
  const mapped = Object.entries(directories)
    .filter(([name, folder]) => name !== '' && typeof folder === 'string')
    .map(([name, folder]) => ({ ...root(slashed(String(folder))), prefix: name.split('.') }));
  const listed = [...strings(tool.packages), ...strings(tool['py-modules'])].map((name) =>
    name.split('.'),
  );
  if (listed.length > 0)
    return [...mapped, root(main, (parts) => listed.some((name) => isUnder(parts, name)))];
  if (Object.keys(find).length === 0 && main === '') return mapped;
  const [include, exclude] = [strings(find.include), strings(find.exclude)];
  const wanted = (parts: readonly string[]) => {
    const dotted = parts.slice(0, -1).join('.') || parts[0]!;
    return (
      (include.length === 0
        ? !NOT_PACKAGES.has(parts[0]!)
        : include.some((glob) => matches(glob, dotted))) &&
      !exclude.some((glob) => matches(glob, dotted))
    );
  };
  const where = strings(find.where);
  return [
    ...mapped,
    ...(where.length > 0 ? where.map(slashed) : [main]).map((directory) => root(directory, wanted)),
  ];
}

function poetry(manifest: unknown): PackageRoot[] {
  const packages = tableOf(manifest, 'tool', 'poetry').packages;
  return (Array.isArray(packages) ? packages : []).flatMap((each: unknown) => {
    const { include, from } = tableOf(each);
    return typeof include === 'string'
      ? [under(include.replace(/\/\*.*$/, ''), typeof from === 'string' ? slashed(from) : '')]
      : [];
  });
}

function hatch(manifest: unknown): PackageRoot[] {
  const wheel = tableOf(manifest, 'tool', 'hatch', 'build', 'targets', 'wheel');
  return [...strings(wheel.packages), ...strings(wheel['only-include'])].map((path) => {
    const cut = path.lastIndexOf('/');
    return under(path.slice(cut + 1), slashed(path.slice(0, Math.max(cut, 0))));
  });
}

/** Backends that build one module and name it: flit, uv, maturin, pdm. */
function singleModule(manifest: unknown): PackageRoot[] {
  const flit = tableOf(manifest, 'tool', 'flit', 'module').name;
  const uv = tableOf(manifest, 'tool', 'uv', 'build-backend');
  const maturin = tableOf(manifest, 'tool', 'maturin');
  const pdm =
    tableOf(manifest, 'tool', 'pdm', 'build')['package-dir'] ??
    tableOf(manifest, 'tool', 'pdm')['package-dir'];
  const named =
    typeof uv['module-name'] === 'string'
      ? [under(uv['module-name'].replace(/\./g, '/'), slashed(String(uv['module-root'] ?? 'src')))]
      : [];
  if (typeof flit === 'string')
    return [...named, under(flit.replace(/\./g, '/'), ''), under(flit.replace(/\./g, '/'), 'src/')];
  if (typeof maturin['python-source'] === 'string')
    return [root(slashed(maturin['python-source']))];
  return typeof pdm === 'string' ? [root(slashed(pdm))] : named;
}

function under(path: string, directory: string): PackageRoot {
  const parts = path.split('/').filter((part) => part !== '');
  return root(directory, (candidate) => isUnder(candidate, parts));
}

function isUnder(parts: readonly string[], prefix: readonly string[]): boolean {
  return prefix.every((part, index) => parts[index] === part);
}

function slashed(directory: string): string {
  const clean = directory.replace(/^\.?\/+|\/+$/g, '');
  return clean === '' || clean === '.' ? '' : `${clean}/`;
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

/**
 * `*` stands for any text. Each part is looked for from where the last one ended, so the time is
 * linear.
 */
function matches(glob: string, dotted: string): boolean {
  const [first = '', ...rest] = glob.split('*');
  if (rest.length === 0) return glob === dotted;
  const last = rest.pop()!;
  let at = first.length;
  if (!dotted.startsWith(first) || !dotted.endsWith(last)) return false;
  for (const part of rest) {
    const found = dotted.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= dotted.length - last.length;
}
