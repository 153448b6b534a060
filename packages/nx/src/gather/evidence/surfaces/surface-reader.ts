import type * as SurfacePackage from '@release-openmed/surface';
import type { ApiChange, ApiLanguage, DeprecationMark, TreePlace } from '@release-openmed/core';
import { inFolder } from '@release-openmed/core/names';
import type { ObjectReader } from '../../../git/open-objects';
import { manifestOf } from './manifest-of';
import type { Store } from './open-store';
import { recent } from './recent';
import { findTree, listTree, type Tree } from './read-tree';

/** Public APIs, read straight from git's objects. */
export interface SurfaceReader {
  changes(language: ApiLanguage, from: TreePlace, to: TreePlace): Promise<readonly ApiChange[]>;
  deprecations(language: ApiLanguage, at: TreePlace): Promise<readonly DeprecationMark[]>;
}

type Surface = SurfacePackage.Surface;

/** More than a plan of a large workspace holds at once, and less than a long replay comes by. */
const MOST_SURFACES = 500;

/**
 * Each tree is read once, and what comes of it is kept by the ids of trees and blobs: equal ids are
 * equal sources. A project that is not there has no API.
 */
export function surfaceReader(objects: ObjectReader, store: Store): SurfaceReader {
  const surfaces = recent<Promise<Surface>>(MOST_SURFACES);
  const surfaceOf = (language: ApiLanguage, { id }: Tree): Promise<Surface> => {
    const key = `${language} ${id}`;
    const known = surfaces.get(key) ?? readSurfaceOf(language, id, { objects, store });
    surfaces.set(key, known);
    return known;
  };
  return {
    changes: async (language, from, to) => {
      const [old, now] = await Promise.all([findTree(from, objects), findTree(to, objects)]);
      if (old === null || now === null || old.id === now.id) return [];
      const kept = await keep(
        store,
        `changes ${version} ${language} ${old.id} ${now.id}`,
        async () => {
          const [before, after] = await Promise.all([
            surfaceOf(language, old),
            surfaceOf(language, now),
          ]);
          return loadSurfaces().compareSurfaces(before, after).changes;
        },
      );
      return kept.map((change) => toApiChange(change, change.after === null ? old : now));
    },
    deprecations: async (language, at) => {
      const tree = await findTree(at, objects);
      if (tree === null) return [];
      const kept = await keep(store, `deprecations ${version} ${language} ${tree.id}`, async () =>
        loadSurfaces().listDeprecations(await surfaceOf(language, tree)),
      );
      return kept.map((marked) => toMark(marked, tree));
    },
  };
}

// eslint-disable-next-line @typescript-eslint/no-require-imports -- outside of what is compiled here
const { version } = require('@release-openmed/surface/package.json') as {
  readonly version: string;
};

/** Loaded when something has to be read: parsers are large, and most of a release is known already. */
function loadSurfaces(): typeof SurfacePackage {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- only then
  return require('@release-openmed/surface') as typeof SurfacePackage;
}

async function keep<T>(store: Store, key: string, make: () => Promise<T>): Promise<T> {
  const known = store.get(key);
  if (known !== undefined) return known as T;
  const made = await make();
  store.set(key, made);
  return made;
}

async function readSurfaceOf(
  language: ApiLanguage,
  tree: string,
  { objects, store }: { readonly objects: ObjectReader; readonly store: Store },
): Promise<Surface> {
  const files = await listTree(tree, objects);
  const ids = new Map(files.map(({ path, id }) => [path, id]));
  const read = async (path: string): Promise<Uint8Array> => {
    const object = await objects.read(ids.get(path)!);
    if (object === null) throw new Error('it is not in this clone');
    return object.content;
  };
  const manifest = await manifestOf(language, ids, read);
  return loadSurfaces().readSurface({ files, read }, { language, manifest, cache: store });
}

function toApiChange(change: SurfacePackage.Change, { root }: Tree): ApiChange {
  const { symbol, subject = null, verdict, reason, seen, renamedTo = null, place } = change;
  return {
    symbol,
    subject,
    verdict,
    reason,
    seen,
    renamedTo,
    file: place && inFolder(root, place.file),
    line: place?.line ?? null,
  };
}

function toMark(
  { symbol, file, deprecation }: SurfacePackage.MarkedName,
  { root }: Tree,
): DeprecationMark {
  const { line, warns, since = null, removeIn = null, replacement } = deprecation;
  return {
    symbol,
    file: inFolder(root, file),
    line,
    warns,
    since,
    removeIn,
    ...(replacement === undefined ? {} : { replacement }),
  };
}
