import type { FileReader, LoadedFile } from '../../source/load-file';
import { loadFile } from '../../source/load-file';
import type { SourceFile } from '../../source/source';
import { foldStub } from './fold-stub';
import type { ModuleFiles } from '../layout/discover-python-modules';
import { linkedBefore } from './linked-modules';
import { publicNames } from '../resolve/public-names';
import type { PythonModule } from '../parse/python-module';
import type { LoadedModule, PythonProgram } from '../resolve/python-program';
import { resolvePythonName } from '../resolve/resolve-python-name';

interface Loading {
  readonly reader: FileReader<PythonModule>;
  /** Modules that are read; `undefined`: all. */
  readonly needed: ReadonlySet<string> | undefined;
}

/** Stands for a module that is not looked into: it has whatever it is asked for. */
const UNREAD: PythonModule = {
  bindings: {},
  stars: [],
  all: null,
  hasGetattr: true,
  dynamic: [],
  deprecation: null,
  diagnostics: [],
};

/**
 * Loads the public modules, and then those that their public names lead to, round by round until
 * nothing is missing. Private modules that nothing public comes from are never read.
 */
export async function loadPythonProgram(
  index: ReadonlyMap<string, ModuleFiles>,
  loading: Loading,
): Promise<PythonProgram> {
  const program: PythonProgram = {
    index,
    loaded: new Map(),
    wanted: new Set(),
    resolved: new Map(),
  };
  await loadModules(
    program,
    [...index.values()].filter((files) => files.isPublic).map((files) => files.name),
    loading,
  );
  return program;
}

/** Loads `names` and whatever resolving their public names turns out to need. */
export async function loadModules(
  program: PythonProgram,
  names: readonly string[],
  loading: Loading,
): Promise<void> {
  let missing = [...names];
  while (missing.length > 0) {
    const loaded = await Promise.all(
      missing.map((name) => loadModule(program.index.get(name), loading)),
    );
    missing.forEach((name, at) => program.loaded.set(name, loaded[at]!));
    program.wanted.clear();
    for (const module of program.loaded.values())
      if (module.files.isPublic && !linkedBefore(program, module)) touch(program, module);
    missing = [...program.wanted].filter((name) => !program.loaded.has(name));
  }
}

function touch(program: PythonProgram, module: LoadedModule): void {
  const names = publicNames(program, module);
  if (names === 'pending') return;
  for (const name of names.names.keys()) resolvePythonName(program, module.files.name, name);
}

/** What leads to no module has no files. */
const NOWHERE: ModuleFiles = { name: '', isPackage: false, isPublic: false };

type Loaded = Pick<LoadedFile<PythonModule>, 'module' | 'diagnostics'>;
const NOTHING: Loaded = { module: null, diagnostics: [] };

async function loadModule(
  found: ModuleFiles | undefined,
  { reader, needed }: Loading,
): Promise<LoadedModule> {
  const files = found ?? NOWHERE;
  if (needed && found && !needed.has(files.name))
    return { files, module: UNREAD, stubbed: new Set(), diagnostics: [] };
  const load = (file: SourceFile | undefined): Promise<Loaded> =>
    file ? loadFile(file, reader) : Promise.resolve(NOTHING);
  const [source, stub] = await Promise.all([load(files.source), load(files.stub)]);
  const module =
    stub.module && source.module
      ? foldStub(stub.module, source.module)
      : (stub.module ?? source.module);
  return {
    files,
    module,
    stubbed: new Set(Object.keys(stub.module?.bindings ?? {})),
    diagnostics: [...stub.diagnostics, ...source.diagnostics],
  };
}
