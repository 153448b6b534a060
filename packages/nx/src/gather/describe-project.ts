import type { Config, Manifest, ProjectFacts, Result, VersionHolder } from '@release-openmed/core';
import { all, heldVersion, ok, readManifest } from '@release-openmed/core';
import {
  baseName,
  MANIFESTS,
  OLDER_MANIFESTS,
  WITHOUT_MANIFEST,
} from '@release-openmed/core/names';
import { holderPath, inProject } from './project-paths';
import { versionFiles } from './version-files';

export interface DescribeRequest {
  readonly name: string;
  /** Repository-relative. */
  readonly root: string;
  /** The workspace's folder in the repository. */
  readonly workspace: string;
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
  const manifests = read.value.filter(isHeard(read.value));
  const main = manifests.find(isPublishable)?.manifest ?? null;
  const { ecosystem, packageName, version } = main ?? UNSAID;
  const named = versionFiles(config, name).map((file) => ({
    ...file,
    path: holderPath(file.path, root, request.workspace),
  }));
  const holders = [...named, ...dynamicHolders(manifests, request)];
  return ok({
    manifests,
    facts: {
      name,
      root,
      releasable: request.selected && (main !== null || request.named),
      ecosystem,
      packageName,
      fileVersion: version ?? versionIn(holders, request.files),
      manifests: manifests.map(({ path }) => path),
      versionFiles: holders,
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

/** Python's own tools pass over an older manifest where the newer one beside it names a package. */
function isHeard(all: readonly ReadManifest[]): (one: ReadManifest) => boolean {
  const named = new Set(
    all
      .filter(({ path, manifest }) => !isOlder(path) && manifest.packageName !== null)
      .map(({ manifest }) => manifest.ecosystem),
  );
  return ({ path, manifest }) => !isOlder(path) || !named.has(manifest.ecosystem);
}

const isOlder = (path: string): boolean => baseName(path) in OLDER_MANIFESTS;

function isPublishable({ manifest }: ReadManifest): boolean {
  return manifest.packageName !== null && !manifest.private;
}

function dynamicHolders(
  manifests: DescribedProject['manifests'],
  { root, files }: DescribeRequest,
): readonly VersionHolder[] {
  return manifests.flatMap(({ manifest: { dynamicVersion } }) => {
    if (dynamicVersion?.kind !== 'file') return [];
    const paths = dynamicVersion.files.map((file) => inProject(root, file));
    const path = paths.find((file) => files.has(file));
    return path === undefined ? [] : [{ path, pattern: dynamicVersion.pattern }];
  });
}

/**
 * What the first holder that says one says now, where no manifest does; a file without a version is
 * a failure when it is written, not here.
 */
function versionIn(
  holders: readonly VersionHolder[],
  files: DescribeRequest['files'],
): string | null {
  const held = holders.map((holder) => heldVersion(holder, files.get(holder.path) ?? ''));
  return held.flatMap((one) => (one.ok ? (one.value ?? []) : []))[0] ?? null;
}
