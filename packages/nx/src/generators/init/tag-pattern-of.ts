import type { KnownProject } from './hint';

export interface SpelledFor {
  /** With `{project}`, `{name}` or neither, and `{version}`. */
  readonly pattern: string;
  /** Null: the tag names no project. */
  readonly project: KnownProject | null;
}

const BETWEEN = /^(?:[-_@/.]?v?|[-_/@.]v?\.)$/;

/**
 * Which pattern writes tags with this prefix, and for which project: the longest name that stands
 * in it whole and is followed by nothing but a separator. Null: the prefix speaks of something that
 * is no project. `folders` are the workspace's top folders: `java-client-v` is not python/client's
 * when there is a folder java.
 */
export function tagPatternOf(
  prefix: string,
  projects: readonly KnownProject[],
  folders: ReadonlySet<string>,
): SpelledFor | null {
  if (/^(?:v|release[-/]v?|)$/i.test(prefix))
    return { pattern: `${prefix}{version}`, project: null };
  const named = projects.flatMap((project) =>
    spellings(project).flatMap(({ token, name }) => {
      const at = prefix.lastIndexOf(name);
      if (at < 0 || /[A-Za-z0-9]$/.test(prefix.slice(0, at))) return [];
      const [before, after] = [prefix.slice(0, at), prefix.slice(at + name.length)];
      if (!BETWEEN.test(after) || !ownFolder(before, project.root, folders)) return [];
      return [{ pattern: `${before}${token}${after}{version}`, project, length: name.length }];
    }),
  );
  // Of two tokens that spell the same, the package's name reads best where a scope would stand in
  // the other.
  return (
    named.sort((a, b) => b.length - a.length || depth(a.project.root) - depth(b.project.root))[0] ??
    null
  );
}

function spellings({
  name,
  packageName,
}: KnownProject): readonly { readonly token: string; readonly name: string }[] {
  const bare = (packageName ?? name).replace(/^@[^/]*\//, '');
  return [
    { token: '{project}', name },
    ...(bare === name ? [] : [{ token: '{name}', name: bare }]),
  ];
}

function ownFolder(before: string, root: string, folders: ReadonlySet<string>): boolean {
  const segments = new Set(root.split('/'));
  return before.split(/[-_/@.]+/).every((word) => !folders.has(word) || segments.has(word));
}

const depth = (root: string): number => root.split('/').length;
