import type { KnownProject } from '../known/known-project';
import type { Settings } from '../known/settings';
import type { Detector } from './detector';

interface Told {
  /** By the path of its option. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly left: readonly string[];
  readonly versions: Readonly<Record<string, string>>;
}

/** `name in folder`, with the same name for the package. */
export function known(...texts: readonly string[]): readonly KnownProject[] {
  return texts.map((text) => {
    const [name = '', root = '.'] = text.split(' in ');
    return { name, packageName: name, root, releasable: true, fileVersion: null };
  });
}

/** What a detector makes of these files; objects are JSON. Null: the tool is not used. */
export function told(
  { detect }: Detector,
  files: Readonly<Record<string, unknown>>,
  { projects = [], nxMajor = 23, folders = [] }: Partial<Omit<Settings, 'files'>> = {},
): Told | null {
  const texts = Object.entries(files).map(
    ([path, file]) => [path, typeof file === 'string' ? file : JSON.stringify(file)] as const,
  );
  const found = detect({ files: new Map(texts), projects, nxMajor, folders });
  if (found === null) return null;
  const options = found.hints.map(({ option, value }) => [option.join('.'), value]);
  return {
    options: Object.fromEntries(options),
    left: found.left,
    versions: Object.fromEntries(found.versions ?? []),
  };
}
