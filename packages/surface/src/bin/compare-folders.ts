import { compareSurfaces } from '../compare/compare-surfaces';
import type { SurfaceChanges } from '../compare/changes/change';
import { createMemoryCache } from '../source/create-memory-cache';
import { readSurface } from '../read-surface';
import type { Diagnostic, Language } from '../surface/surface';
import { readManifest } from './read-manifest';
import { folderSource } from './folder-source';

export interface FolderComparison extends SurfaceChanges {
  readonly diagnostics: {
    readonly before: readonly Diagnostic[];
    readonly after: readonly Diagnostic[];
  };
}

/**
 * Compares two folders for each language that a manifest in either speaks of, or for the one asked
 * for. Rejects when there is none.
 */
export async function compareFolders(
  before: string,
  after: string,
  asked?: Language,
): Promise<FolderComparison[]> {
  const cache = createMemoryCache();
  const [old, now] = await Promise.all([folderSource(before), folderSource(after)]);
  const languages: Language[] = asked
    ? [asked]
    : (['python', 'typescript'] as const).filter((language) =>
        [old, now].some((source) => source.files.some((file) => file.path === MANIFESTS[language])),
      );
  if (languages.length === 0)
    throw new Error(
      `neither ${before} nor ${after} has a pyproject.toml or a package.json; name the language with --language`,
    );
  const results: FolderComparison[] = [];
  for (const language of languages) {
    const [left, right] = await Promise.all(
      [old, now].map(async (source) =>
        readSurface(source, { language, manifest: await readManifest(source, language), cache }),
      ),
    );
    results.push({
      ...compareSurfaces(left!, right!),
      diagnostics: { before: left!.diagnostics, after: right!.diagnostics },
    });
  }
  return results;
}

const MANIFESTS = { python: 'pyproject.toml', typescript: 'package.json' } as const;
