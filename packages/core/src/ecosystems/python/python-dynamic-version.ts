import type { DynamicVersion } from '../manifest';
import { normalizePythonName } from '../../names/normalize-python-name';
import { moduleFiles } from './module-files';
import type { Pyproject } from './pyproject-shape';
import { pythonAssignment } from '../holders/python-assignment';
import { parsePythonRequirement } from './python-requirement';
import { tableAt } from '../documents/table-at';

/** Build requirements that take the version from tags. */
const FROM_TAGS = new Set([
  'setuptools-scm',
  'hatch-vcs',
  'pbr',
  'versioneer',
  'versioningit',
  'dunamai',
  'setuptools-git-versioning',
  'uv-dynamic-versioning',
  'poetry-dynamic-versioning',
  'vcs-versioning',
]);

/** Where a build backend finds a version that `[project]` declares as dynamic. */
export function pythonDynamicVersion(pyproject: Pyproject): DynamicVersion {
  return (
    fromHatch(pyproject) ??
    fromSetuptools(pyproject) ??
    fromPdm(pyproject) ??
    fromTags(pyproject) ??
    fromFlit(pyproject) ??
    fromMaturin(pyproject) ?? { kind: 'unknown' }
  );
}

function fromHatch({ tool }: Pyproject): DynamicVersion | null {
  const [path, pattern, source] = ['path', 'pattern', 'source'].map((key) =>
    tableAt(tool, 'hatch', 'version', key),
  );
  if (source === 'vcs') return { kind: 'vcs' };
  if (typeof path !== 'string') return null;
  return {
    kind: 'file',
    files: [path],
    pattern: typeof pattern === 'string' ? pattern : pythonAssignment('__version__|VERSION'),
  };
}

function fromSetuptools({ tool }: Pyproject): DynamicVersion | null {
  const version = tableAt(tool, 'setuptools', 'dynamic', 'version');
  const file = tableAt(version, 'file');
  const files = (Array.isArray(file) ? file : [file]).filter((one) => typeof one === 'string');
  if (files.length > 0) return { kind: 'file', files, pattern: null };
  const attribute = tableAt(version, 'attr');
  if (typeof attribute !== 'string') return null;
  const names = attribute.split('.');
  const module = names.slice(0, -1).join('/');
  return {
    kind: 'file',
    files: sourceFolders(tool).flatMap((folder) => moduleFiles(folder, module)),
    pattern: pythonAssignment(names.at(-1) ?? ''),
  };
}

/** Where setuptools may look for a module: as told, else in both layouts that it discovers. */
function sourceFolders(tool: unknown): readonly string[] {
  const where = tableAt(tool, 'setuptools', 'packages', 'find', 'where');
  const told = [
    tableAt(tool, 'setuptools', 'package-dir', ''),
    ...(Array.isArray(where) ? where : []),
  ];
  return [
    ...new Set([
      ...told.filter((folder) => typeof folder === 'string' && folder !== '.'),
      '',
      'src',
    ]),
  ] as string[];
}

function fromPdm({ tool }: Pyproject): DynamicVersion | null {
  const [source, path] = ['source', 'path'].map((key) => tableAt(tool, 'pdm', 'version', key));
  if (source === 'scm') return { kind: 'vcs' };
  return source === 'file' && typeof path === 'string'
    ? { kind: 'file', files: [path], pattern: pythonAssignment('__version__|version') }
    : null;
}

function fromTags({ tool, 'build-system': build }: Pyproject): DynamicVersion | null {
  const tables = ['setuptools_scm', 'setuptools-scm', 'pbr', 'versioneer', 'versioningit'].some(
    (name) => tableAt(tool, name) !== undefined,
  );
  const required = build.requires.some((text) =>
    FROM_TAGS.has(parsePythonRequirement(text)?.name ?? ''),
  );
  return tables || required ? { kind: 'vcs' } : null;
}

function fromFlit({ tool, project, 'build-system': build }: Pyproject): DynamicVersion | null {
  if (!build['build-backend']?.startsWith('flit')) return null;
  const told = tableAt(tool, 'flit', 'module', 'name');
  const module =
    typeof told === 'string' ? told : normalizePythonName(project?.name ?? '').replaceAll('-', '_');
  const files = ['', 'src'].flatMap((folder) => moduleFiles(folder, module.replaceAll('.', '/')));
  return { kind: 'file', files, pattern: pythonAssignment('__version__') };
}

function fromMaturin({ 'build-system': build }: Pyproject): DynamicVersion | null {
  return build['build-backend'] === 'maturin'
    ? { kind: 'file', files: ['Cargo.toml'], pattern: null }
    : null;
}
