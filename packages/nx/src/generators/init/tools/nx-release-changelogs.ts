import type { Hint } from '../known/hint';
import { asRecord, at } from '../known/json';

const USUAL = 'CHANGELOG.md';

/**
 * Which changelogs `changelog` of the `release` section asks for, where it says so itself: none,
 * one at the top (of the one fixed group, or of everything), one a project. What it leaves to its
 * defaults is seen from the files that exist. `group`: all projects have one version.
 */
export function nxReleaseChangelogs(
  release: Readonly<Record<string, unknown>>,
  group: string | null,
): readonly Hint[] {
  const { workspaceChangelog: top, projectChangelogs: own = false } = asRecord(
    release['changelog'],
  );
  if (top === undefined && own === false) return [];
  if (top === false && own === false)
    return [{ option: ['changelog'], value: 'off', why: 'it writes no changelogs' }];
  const path = fileOf(top, '{workspaceRoot}/');
  const file = fileOf(own, '{projectRoot}/');
  return [
    ...(path === null ? [] : [atTop(path, own === false ? group : null)]),
    ...(file === null || file === USUAL
      ? []
      : [{ option: ['changelog', 'file'], value: file, why: 'it writes them there' }]),
  ];
}

function atTop(path: string, group: string | null): Hint {
  return group === null
    ? { option: ['changelog', 'workspace'], value: path, why: 'it writes one for the workspace' }
    : { option: ['groups', group, 'changelog'], value: path, why: 'it writes one for all of them' };
}

/** Null: there is none, or it lies elsewhere. */
function fileOf(changelog: unknown, folder: string): string | null {
  if (changelog === undefined || changelog === false) return null;
  const file = at(changelog, 'file') ?? `${folder}${USUAL}`;
  return typeof file === 'string' && file.startsWith(folder) ? file.slice(folder.length) : null;
}
