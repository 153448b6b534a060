import type { Config, Manifest, ProjectFacts, Result } from '@release-openmed/core';
import { fail, heldVersion, ok, readManifest } from '@release-openmed/core';
import { MANIFESTS, WITHOUT_MANIFEST } from '@release-openmed/core/names';
import { inProject } from './project-paths';

export interface DescribeRequest {
  readonly name: string;
  /** Repository-relative. */
  readonly root: string;
  /** The options select it. */
  readonly selected: boolean;
  /** The options name it on purpose: without a publishable manifest it is released by its tag. */
  readonly named: boolean;
  readonly config: Config;
  readonly files: ReadonlyMap<string, string>;
}

/** A project but for what needs the others. */
export interface DescribedProject {
  readonly facts: Omit<ProjectFacts, 'dependencies' | 'group'>;
  readonly manifests: readonly { readonly path: string; readonly manifest: Manifest }[];
}

/**
 * The first publishable manifest speaks for the folder: with a `package.json` it is an npm project, also when a
 * `pyproject.toml` lies beside it. Both manifests then carry the one version, each in its own spelling.
 */
export function describeProject(request: DescribeRequest): Result<DescribedProject> {
  const { name, root, config, files } = request;
  const read = MANIFESTS.map((file) => inProject(root, file))
    .filter((path) => files.has(path))
    .map((path) => ({ path, result: readManifest(path, files.get(path) ?? '') }));
  const failures = read.flatMap(({ result }) => (result.ok ? [] : result.failures));
  if (failures.length > 0) return fail(...failures);
  const manifests = read.flatMap(({ path, result }) =>
    result.ok ? [{ path, manifest: result.value }] : [],
  );
  const main =
    manifests.find(({ manifest }) => manifest.packageName !== null && !manifest.private)
      ?.manifest ?? null;
  const dynamic = dynamicHolder(manifests, request);
  const holders = [...versionFiles(config, name), ...dynamic];
  return ok({
    manifests,
    facts: {
      name,
      root,
      releasable: request.selected && (main !== null || request.named),
      ecosystem: main?.ecosystem ?? WITHOUT_MANIFEST,
      packageName: main?.packageName ?? null,
      fileVersion: main?.version ?? dynamicVersion(dynamic, request),
      manifests: manifests.map(({ path }) => path),
      versionFiles: holders.map(({ path, pattern }) => ({ path: inProject(root, path), pattern })),
      versionKnown:
        holders.length > 0 ||
        manifests.every(({ manifest }) => (manifest.dynamicVersion?.kind ?? 'vcs') === 'vcs'),
    },
  });
}

type Holder = ProjectFacts['versionFiles'][number];

function versionFiles(config: Config, name: string): readonly Holder[] {
  return (config.versionFiles[name] ?? []).map((file) =>
    typeof file === 'string' ? { path: file, pattern: null } : file,
  );
}

function dynamicHolder(
  manifests: DescribedProject['manifests'],
  { root, files }: DescribeRequest,
): readonly Holder[] {
  return manifests.flatMap(({ manifest: { dynamicVersion } }) => {
    if (dynamicVersion?.kind !== 'file') return [];
    const path = dynamicVersion.files.find((file) => files.has(inProject(root, file)));
    return path === undefined ? [] : [{ path, pattern: dynamicVersion.pattern }];
  });
}

/** What the holder of a dynamic version says now; a file without one is a failure when it is written, not here. */
function dynamicVersion(
  holders: readonly Holder[],
  { root, files }: DescribeRequest,
): string | null {
  const [held] = holders.map(({ path, pattern }) =>
    heldVersion(path, files.get(inProject(root, path)) ?? '', pattern),
  );
  return held?.ok === true ? held.value : null;
}
