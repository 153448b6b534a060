import type { Diagnostic, Doubt, EntryPoint } from '../../surface/surface';
import type { SourceFile } from '../../source/source';
import { findFile } from './find-file';
import type { EntryTargets } from './package-targets';
import { packageTargets } from './package-targets';
import type { OutputFolders } from './source-candidates';
import { sourceCandidates } from './source-candidates';
import { starredEntries } from './starred-entries';

export interface EntryFiles {
  readonly entryPoints: readonly (EntryPoint & { readonly file: string | null })[];
  readonly doubts: readonly Doubt[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Finding {
  readonly packageName: string;
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly folders: OutputFolders;
}

/**
 * The entry points of a package, each with the source file behind it. One that leads nowhere is
 * told as such.
 */
export function findEntryFiles(manifest: unknown, finding: Finding): EntryFiles {
  const all = packageTargets(manifest);
  const closed = all.filter((each) => each.targets.length === 0).map((each) => each.subpath);
  const entryPoints: EntryPoint[] = [];
  const doubts: Doubt[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const entry of all) {
    if (entry.targets.length === 0) continue;
    const name = entryName(entry, finding.packageName);
    if (entry.subpath.includes('*')) {
      entryPoints.push(
        ...starredEntries(entry, finding)
          .filter((each) => !closed.some((pattern) => matches(pattern, each.subpath)))
          .map(({ subpath, file }) => ({
            name: entryName({ ...entry, subpath }, finding.packageName),
            kind: entry.kind,
            file,
          })),
      );
      continue;
    }
    const file = locate(entry, finding);
    if (!entryPoints.some((each) => each.name === name && each.kind === entry.kind))
      entryPoints.push({ name, kind: entry.kind, file });
    if (file === null && isCode(entry)) {
      const message = `\`${entry.subpath}\` leads to ${entry.targets.join(', ')}, and no source was found for it`;
      diagnostics.push({ code: 'exports-missing', file: 'package.json', line: 1, message });
      doubts.push({
        scope: name,
        code: 'exports-missing',
        file: 'package.json',
        line: 1,
        fingerprint: entry.targets.join(' '),
      });
    }
  }
  return { entryPoints, doubts, diagnostics };
}

function entryName(
  { subpath, kind }: Pick<EntryTargets, 'subpath' | 'kind'>,
  packageName: string,
): string {
  return kind === 'bin' || subpath === '.'
    ? kind === 'bin'
      ? subpath
      : packageName
    : `${packageName}/${subpath.replace(/^\.\//, '')}`;
}

/** Data and styles have no API to read. */
function isCode({ targets, kind }: EntryTargets): boolean {
  return (
    kind === 'export' &&
    targets.some(
      (target) => !/\.(?:json|css|scss|less|svg|png|wasm|node|md|txt|html|ya?ml)$/.test(target),
    )
  );
}

function locate(entry: EntryTargets, { files, folders, packageName }: Finding): string | null {
  if (!isCode(entry) && entry.kind === 'export') return null;
  const has = (path: string) => files.has(path);
  const sources = entry.targets
    .flatMap((target) => sourceCandidates(target, folders))
    .map((candidate) => findFile(candidate, has))
    .filter((path) => path !== null);
  const written = entry.targets
    .map((target) => findFile(target.replace(/^\.\//, ''), has))
    .filter((path) => path !== null);
  const typed = (path: string) => /\.[cm]?tsx?$/.test(path);
  const guesses = () =>
    (entry.kind === 'bin' ? [] : guess(entry.subpath, packageName))
      .map((candidate) => findFile(candidate, has))
      .find((path) => path !== null);
  return (
    sources.find((path) => typed(path) && !/\.d\.[cm]?ts$/.test(path)) ??
    written.find(typed) ??
    sources.find(typed) ??
    sources[0] ??
    written[0] ??
    guesses() ??
    null
  );
}

/** Bundles are named at will: their entry is looked for where sources usually begin. */
function guess(subpath: string, packageName: string): string[] {
  const bare = packageName.replace(/^@[^/]*\//, '');
  if (subpath === '.')
    return [
      'src/index',
      'src/main',
      `src/${bare}`,
      'src/lib/index',
      'index',
      'lib/index',
      'source/index',
    ];
  const inner = subpath.replace(/^\.\//, '').replace(/\.[cm]?js$/, '');
  return [
    `src/${inner}`,
    `src/${inner}/index`,
    `src/entry-points/${inner}`,
    `src/entrypoints/${inner}`,
    `lib/${inner}`,
    inner,
  ];
}

function matches(pattern: string, subpath: string): boolean {
  const star = pattern.indexOf('*');
  return star < 0
    ? pattern === subpath
    : subpath.startsWith(pattern.slice(0, star)) && subpath.endsWith(pattern.slice(star + 1));
}
