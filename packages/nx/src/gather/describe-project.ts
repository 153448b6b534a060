import type { Config, Manifest, ProjectFacts, Result } from '@release-openmed/core';
import { all, heldVersion, ok, readManifest } from '@release-openmed/core';
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
 * The first publishable manifest speaks for the folder: with a `package.json` it is an npm project,
 * also when a `pyproject.toml` lies beside it. Both manifests then carry the one version, each in
 * its own spelling.
 */
export function describeProject(request: DescribeRequest): Result<DescribedProject> {
  const { name, root, config } = request;
  const read = readManifests(request);
  if (!read.ok) return read;
  const manifests = read.value;
  const main = manifests.find(isPublishable)?.manifest ?? null;
  const { ecosystem, packageName, version } = main ?? UNSAID;
  const dynamic = dynamicHolder(manifests, request);
  const holders = [...versionFiles(config, name), ...dynamic];
  return ok({
    manifests,
    facts: {
      name,
      root,
      releasable: request.selected && (main !== null || request.named),
      ecosystem,
      packageName,
      fileVersion: version ?? dynamicVersion(dynamic, request),
      manifests: manifests.map(({ path }) => path),
      versionFiles: holders.map(({ path, pattern }) => ({ path: inProject(root, path), pattern })),
      versionKnown:
        holders.length > 0 ||
        manifests.every(({ manifest }) => (manifest.dynamicVersion?.kind ?? 'vcs') === 'vcs'),
    },
  });
}

/** Where no publishable manifest speaks. */
const UNSAID = { ecosystem: WITHOUT_MANIFEST, packageName: null, version: null };

type ReadManifest = DescribedProject['manifests'][number];

function readManifests({ root, files }: DescribeRequest): Result<readonly ReadManifest[]> {
  return all(
    MANIFESTS.map((file) => inProject(root, file)).flatMap((path): Result<ReadManifest>[] => {
      const text = files.get(path);
      if (text === undefined) return [];
      const read = readManifest(path, text);
      return [read.ok ? ok({ path, manifest: read.value }) : read];
    }),
  );
}

function isPublishable({ manifest }: ReadManifest): boolean {
  return manifest.packageName !== null && !manifest.private;
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

/**
 * What the holder of a dynamic version says now; a file without one is a failure when it is
 * written, not here.
 */
function dynamicVersion(
  holders: readonly Holder[],
  { root, files }: DescribeRequest,
): string | null {
  const [held] = holders.map(({ path, pattern }) =>
    heldVersion(path, files.get(inProject(root, path)) ?? '', pattern),
  );
  return held?.ok === true ? held.value : null;
}
