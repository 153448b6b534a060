import { bareName } from '../known/bare-name';
import { asRecord, at } from '../known/json';
import type { KnownProject } from '../known/known-project';
import { readSettings } from '../known/read-settings';
import type { Settings } from '../known/settings';

export const MANIFEST = '.release-please-manifest.json';

/** A package of the settings and the project in its folder. */
export interface OwnedPackage {
  readonly project: KnownProject;
  /** As the settings write its folder: the manifest's key. */
  readonly path: string;
  /** Its own settings over the shared ones. */
  readonly own: Readonly<Record<string, unknown>>;
  readonly component: string;
  /** What the manifest says was released last; null: it does not. */
  readonly version: string | null;
}

interface Packages {
  readonly owned: readonly OwnedPackage[];
  readonly left: readonly string[];
  readonly versions: ReadonlyMap<string, string>;
}

/** The packages that are released here too, and in words those that are not. */
export function readPackages(config: unknown, settings: Settings): Packages {
  const manifest = readSettings(settings, MANIFEST);
  const { packages, ...shared } = asRecord(config);
  const found = Object.entries(asRecord(packages)).map(([path, own]) => {
    const root = path.replace(/^\.\/|\/$/g, '') || '.';
    const version = at(manifest, path);
    return {
      path,
      own: { ...shared, ...asRecord(own) },
      project: settings.projects.find((known) => known.root === root),
      version: typeof version === 'string' ? version : null,
    };
  });
  const owned = found.flatMap(({ project, ...one }): OwnedPackage[] =>
    project?.releasable === true
      ? [{ ...one, project, component: componentOf(one.own, project) }]
      : [],
  );
  const left = found.flatMap(({ path, project }) =>
    project === undefined
      ? [`${path}: Nx knows no project there; a project.json with a name makes one.`]
      : project.releasable
        ? []
        : [
            `${path}: private, and left out; where projects names ${project.name}, its tags alone say its version.`,
          ],
  );
  const versions = owned.flatMap(({ project, version }) =>
    version === null ? [] : [[project.name, version] as const],
  );
  return { owned, left, versions: new Map(versions) };
}

function componentOf(own: unknown, project: KnownProject): string {
  const said = at(own, 'component') ?? at(own, 'package-name');
  return typeof said === 'string' ? said.replace(/^@[^/]*\//, '') : bareName(project);
}
