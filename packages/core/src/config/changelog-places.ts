import { baseName } from '../names/base-name';
import { CHANGELOG, CHANGELOG_NAME, FRAGMENT_FOLDERS } from '../names/changelog-names';
import { inFolder } from '../names/in-folder';
import type { ProjectFacts, RepoFacts } from '../facts';
import { changelogOptions } from './changelog-options';
import type { Config } from './config-schema';
import { groupChangelog } from './group-changelog';

/** Where a project tells its releases; paths from the repository's top. */
export type ChangelogPlace =
  | { readonly kind: 'none' }
  /** It is there, or the release begins it. */
  | { readonly kind: 'file'; readonly path: string }
  /** The options do not say where, and a file of another name or another tool has it. */
  | { readonly kind: 'elsewhere'; readonly path: string; readonly fragments: boolean };

type Project = Pick<ProjectFacts, 'name' | 'root' | 'manifests' | 'group'>;

/**
 * The one place that says which changelog a release of a project is written to: that of its fixed
 * group, if it has one, or its own. What the options name is taken as it is. Where they name none,
 * nothing is begun beside what tells changes already.
 */
export function changelogPlaces(
  facts: Pick<RepoFacts, 'files' | 'workspace'>,
  config: Config,
): (project: Project) => ChangelogPlace {
  const found = findPlaces(facts.files);
  return (project) => {
    const together = groupChangelog(project.group ?? '', facts, config);
    if (together !== null) return { kind: 'file', path: together };
    const { file } = changelogOptions(config, project.name);
    if (file === undefined) return found(project);
    return file === null ? { kind: 'none' } : { kind: 'file', path: inFolder(project.root, file) };
  };
}

/** Where the files that are there say that changes are told. */
function findPlaces(files: RepoFacts['files']): (project: Project) => ChangelogPlace {
  const byFolder = filesByFolder(files);
  return ({ root, manifests }) => {
    const fragments =
      FRAGMENT_FOLDERS.map((folder) => inFolder(root, folder)).find((path) => byFolder.has(path)) ??
      manifests.find((path) => TOWNCRIER.test(files.get(path) ?? ''));
    if (fragments !== undefined) return { kind: 'elsewhere', path: fragments, fragments: true };
    const told = (byFolder.get(root) ?? []).filter((path) => CHANGELOG_NAME.test(baseName(path)));
    const usual = inFolder(root, CHANGELOG);
    const [other] = told.includes(usual) ? [] : told.sort(markdownFirst);
    return other === undefined
      ? { kind: 'file', path: usual }
      : { kind: 'elsewhere', path: other, fragments: false };
  };
}

const TOWNCRIER = /^[ \t]*\[tool\.towncrier\]/m;

function filesByFolder(files: RepoFacts['files']): ReadonlyMap<string, readonly string[]> {
  const folders = new Map<string, string[]>();
  for (const path of files.keys()) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    folders.set(folder, [...(folders.get(folder) ?? []), path]);
  }
  return folders;
}

function markdownFirst(a: string, b: string): number {
  const [one, other] = [a, b].map((path) => (/\.(?:md|markdown)$/i.test(path) ? 0 : 1));
  return one! - other! || (a < b ? -1 : 1);
}
