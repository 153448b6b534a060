import { inFolder } from '../../../names/in-folder';
import { all, ok, type Result } from '../../../result';
import { malformed } from '../../documents/malformed';
import { closure, type Need, type Package } from '../../runtime/closure';
import type { FoundFile } from '../../runtime/look';
import { remembered } from '../../runtime/remembered';
import type { ReadRuntime, RuntimeAsked, RuntimeProject } from '../../runtime/runtime';
import { coreMetadata } from './core-metadata';
import { distributionGraph } from './distribution-graph';
import { distributions } from './distributions';
import { type OwnNeeds, ownNeeds } from './own-needs';
import { packageId } from './package-id';
import type { OpenPythonGraph, PythonGraph } from './python-graph';
import type { PythonNeed } from './python-need';
import { readPackageId } from './read-package-id';
import { uvLockGraph } from './uv-lock-graph';
import { wantedWith } from './wanted-with';

const LOCKFILE = 'uv.lock';

/**
 * What `pyproject.toml` requires, with all extras that it offers: through `uv.lock` in the
 * project’s folder or in that of the workspace, otherwise through what is installed.
 */
export const readPythonRuntime: ReadRuntime = (asked) => {
  const described = all(
    asked.own.map((project): Result<OwnProject> => {
      const text = asked.files.get(project.manifest);
      if (text === undefined) return malformed(project.manifest, 'it is not there');
      const needs = ownNeeds(project.manifest, text);
      return needs.ok ? ok({ project, ...needs.value }) : needs;
    }),
  );
  if (!described.ok) return described;
  const { released, workspace, environments } = asked;
  const graphs = openGraphs(asked);
  return ok((look) => {
    const read = remembered(({ text }: FoundFile) => coreMetadata(text));
    return released.flatMap((project) => {
      const places = { environments, folders: [project.root, workspace] };
      const graph = graphs(project)(distributions(look, read, places));
      const owner = described.value.find((one) => one.project.root === project.root)!;
      const context = { graph, own: described.value };
      const needs = ownPackage(owner, owner.extras, context).needs;
      return closure(project, needs, (id) => packageAt(id, context));
    });
  });
};

interface OwnProject extends OwnNeeds {
  readonly project: RuntimeProject;
}

interface Context {
  readonly graph: PythonGraph;
  readonly own: readonly OwnProject[];
}

function openGraphs({
  released,
  workspace,
  files,
}: RuntimeAsked): (project: RuntimeProject) => OpenPythonGraph {
  const lockOf = ({ root }: RuntimeProject): string | undefined =>
    [root, workspace].map((folder) => inFolder(folder, LOCKFILE)).find((path) => files.has(path));
  const paths = [...new Set(released.flatMap((project) => lockOf(project) ?? []))];
  const graphs = new Map(paths.map((path) => [path, uvLockGraph(path, files.get(path) ?? '')]));
  return (project) => graphs.get(lockOf(project) ?? '') ?? distributionGraph;
}

/** What has the name of one of the workspace’s own packages is that, wherever it is found. */
function packageAt(id: string, context: Context): Package {
  const { name, extras } = readPackageId(id);
  const own = context.own.find((one) => one.name === name);
  if (own !== undefined) return ownPackage(own, extras, context);
  const { wants, ...found } = context.graph.packageAt(id);
  return { ...found, own: false, needs: wants.flatMap((want) => needs(want, context)) };
}

function ownPackage(own: OwnProject, extras: readonly string[], context: Context): Package {
  const { project, name, version } = own;
  const wants = own.needs ?? context.graph.ofProject(name ?? '');
  const left: Need = {
    name: 'what the build adds',
    id: null,
    why: `${project.manifest} leaves its dependencies to the build`,
  };
  return {
    name: name ?? project.name,
    version,
    own: true,
    license: null,
    why: null,
    needs:
      wants === null ? [left] : wantedWith(wants, extras).flatMap((want) => needs(want, context)),
  };
}

function needs(want: PythonNeed, { graph, own }: Context): readonly Need[] {
  const { name, extras } = want;
  return own.some((one) => one.name === name)
    ? [{ name, id: packageId({ name, version: null, extras }), why: '' }]
    : graph.find(want);
}
