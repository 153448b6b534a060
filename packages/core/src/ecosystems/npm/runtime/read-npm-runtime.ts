import { baseName } from '../../../names/base-name';
import { inFolder } from '../../../names/in-folder';
import { all, ok, type Result } from '../../../result';
import { closure, type Need, type Package } from '../../runtime/closure';
import { jsonValue } from '../../runtime/json-value';
import { remembered } from '../../runtime/remembered';
import type { ReadRuntime, RuntimeAsked, RuntimeProject } from '../../runtime/runtime';
import { installedGraph } from './installed-graph';
import { LOCKED_VERSIONS } from './locked-versions';
import type { NpmGraph, OpenNpmGraph, ReadNpmLock } from './npm-graph';
import { type PackageDescription, packageDescription } from './package-description';
import { packageLockGraph } from './package-lock-graph';
import { pnpmLockGraph } from './pnpm-lock-graph';

const LOCKS: Readonly<Record<string, ReadNpmLock>> = {
  'package-lock.json': packageLockGraph,
  'npm-shrinkwrap.json': packageLockGraph,
  'pnpm-lock.yaml': pnpmLockGraph,
  ...Object.fromEntries(
    Object.entries(LOCKED_VERSIONS).map(([name, versionsIn]): [string, ReadNpmLock] => [
      name,
      (_path, text) => ok(installedGraph({ name, versions: versionsIn(text) })),
    ]),
  ),
};

const INSTALLED = installedGraph(null);

/**
 * What `package.json` requires, through the lockfile in the project’s folder or in that of the
 * workspace; where there is none that is read, through what is installed.
 */
export const readNpmRuntime: ReadRuntime = (asked) => {
  const described = all(asked.own.map((project) => describe(project, asked)));
  if (!described.ok) return described;
  const own = new Map(described.value.map((one) => [one.project.root, one]));
  const opened = openGraphs(asked);
  if (!opened.ok) return opened;
  return ok((look) => {
    const packagesOf = remembered((open: OpenNpmGraph) => remembered(withOwn(open(look), own)));
    return asked.released.flatMap((project) => {
      const packageAt = packagesOf(opened.value(project));
      return closure(project, packageAt(`${OWN}${project.root}`).needs, packageAt);
    });
  });
};

interface OwnPackage {
  readonly project: RuntimeProject;
  readonly description: PackageDescription;
}

const OWN = 'own ';

function describe(project: RuntimeProject, { files }: RuntimeAsked): Result<OwnPackage> {
  const value = jsonValue(project.manifest, files.get(project.manifest) ?? '');
  return value.ok ? ok({ project, description: packageDescription(value.value) }) : value;
}

/** Each lockfile is read once, however many projects it is of. */
function openGraphs({
  released,
  workspace,
  files,
}: RuntimeAsked): Result<(project: RuntimeProject) => OpenNpmGraph> {
  const lockOf = ({ root }: RuntimeProject): string | undefined =>
    [root, workspace]
      .flatMap((folder) => Object.keys(LOCKS).map((name) => inFolder(folder, name)))
      .find((path) => files.has(path));
  const paths = [...new Set(released.flatMap((project) => lockOf(project) ?? []))];
  const read = all(paths.map((path) => LOCKS[baseName(path)]!(path, files.get(path)!)));
  if (!read.ok) return read;
  const graphs = new Map(paths.map((path, at) => [path, read.value[at]!]));
  return ok((project) => graphs.get(lockOf(project) ?? '') ?? INSTALLED);
}

/** What has the name of one of the workspace’s own packages is that, wherever it is found. */
function withOwn(
  { find, packageAt }: NpmGraph,
  own: ReadonlyMap<string, OwnPackage>,
): NpmGraph['packageAt'] {
  const roots = new Map(
    [...own].flatMap(
      ([
        root,
        {
          description: { name },
        },
      ]) => (name === null ? [] : [[name, root]]),
    ),
  );
  const ownFirst = (need: Need): Need => {
    const root = roots.get(need.name);
    return root === undefined ? need : { ...need, id: `${OWN}${root}` };
  };
  return (id): Package => {
    const one = id.startsWith(OWN) ? own.get(id.slice(OWN.length)) : undefined;
    if (one === undefined) {
      const found = packageAt(id);
      return { ...found, needs: found.needs.map(ownFirst) };
    }
    const { project, description } = one;
    return {
      name: description.name ?? project.name,
      version: description.version,
      own: true,
      license: null,
      why: null,
      needs: description.needs.map((name) => ownFirst(find(project.root, name))),
    };
  };
}
