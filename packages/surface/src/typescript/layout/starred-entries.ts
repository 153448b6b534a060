import type { SourceFile } from '../../source/source';
import { findFile } from './find-file';
import type { EntryTargets } from './package-targets';
import type { OutputFolders } from './source-candidates';
import { sourceCandidates } from './source-candidates';

/** One file that a pattern opens, with the subpath that users write for it. */
export interface StarredEntry {
  readonly subpath: string;
  readonly file: string;
}

interface Among {
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly folders: OutputFolders;
}

const MAX_STARRED = 5000;
const CODE = /(?:\.d)?\.[cm]?[jt]sx?$/;

/** Every file that a pattern (`"./*": "./dist/*.js"`) opens, from the first place that has any. */
export function starredEntries(entry: EntryTargets, among: Among): readonly StarredEntry[] {
  for (const target of entry.targets)
    for (const template of templatesOf(target, among.folders)) {
      const opened = openedBy(template, { subpath: entry.subpath, target }, among.files);
      if (opened.length > 0) return opened;
    }
  return [];
}

function templatesOf(target: string, folders: OutputFolders): string[] {
  const written = target.replace(/^\.\//, '').replace(CODE, '');
  return [...sourceCandidates(target, folders), written].filter((each) => each.includes('*'));
}

function openedBy(
  template: string,
  { subpath, target }: { readonly subpath: string; readonly target: string },
  files: Among['files'],
): StarredEntry[] {
  const found = new Map<string, StarredEntry>();
  for (const path of files.keys()) {
    const stem = path.replace(CODE, '');
    const star = isLibrary(path, stem) ? starOf(template, stem) : null;
    if (star === null || found.size >= MAX_STARRED) continue;
    // A target that is open at its end leaves the ending to the user.
    const ending = path.slice(stem.length).replace(/\.tsx?$/, '.js');
    const name = subpath.replace('*', target.endsWith('*') ? star + ending : star);
    if (found.has(name)) continue;
    found.set(name, { subpath: name, file: findFile(stem, (each) => files.has(each)) ?? path });
  }
  return [...found.values()];
}

function isLibrary(path: string, stem: string): boolean {
  return stem !== path && !/\.(?:spec|test)$/.test(stem);
}

/** What the star of a template stands for in a path that fits it; `null` when it does not fit. */
function starOf(template: string, stem: string): string | null {
  const at = template.indexOf('*');
  const [before, after] = [template.slice(0, at), template.slice(at + 1)];
  const fits = stem.startsWith(before) && stem.endsWith(after) && stem.length >= template.length;
  return fits ? stem.slice(before.length, stem.length - after.length) : null;
}
