import type * as SurfacePackage from '@release-openmed/surface';
import type { ApiChange, ApiLanguage, DeprecationMark, TreePlace } from '@release-openmed/core';
import { inFolder } from '@release-openmed/core/names';
import type { ObjectReader } from '../../../git/open-objects';
import { manifestOf } from './manifest-of';
import type { Store } from './open-store';
import { findTree, listTree, type Tree } from './read-tree';

type PackageState = SurfacePackage.PackageState;

/** Public APIs, read straight from git's objects. */
export interface SurfaceReader {
  changes(language: ApiLanguage, from: TreePlace, to: TreePlace): Promise<readonly ApiChange[]>;
  deprecations(language: ApiLanguage, at: TreePlace): Promise<readonly DeprecationMark[]>;
}

/**
 * Each pair of trees is compared once, and what comes of it is kept by their ids: equal ids are
 * equal sources. A project that is not there has no API.
 */
export function surfaceReader(objects: ObjectReader, store: Store): SurfaceReader {
  const stateOf = (language: ApiLanguage, { id }: Tree): Promise<PackageState> =>
    openState(language, id, objects);
  return {
    changes: async (language, from, to) => {
      const [old, now] = await Promise.all([findTree(from, objects), findTree(to, objects)]);
      if (old === null || now === null || old.id === now.id) return [];
      const key = `changes ${version} ${language} ${old.id} ${now.id}`;
      const kept = await keep(store, key, async () => {
        const states = await Promise.all([stateOf(language, old), stateOf(language, now)]);
        const { changes } = await loadSurfaces().compareSources(...states, {
          language,
          cache: store,
        });
        return changes;
      });
      return kept.map((change) => toApiChange(change, change.after === null ? old : now));
    },
    deprecations: async (language, at) => {
      const tree = await findTree(at, objects);
      if (tree === null) return [];
      const key = `deprecations ${version} ${language} ${tree.id}`;
      const kept = await keep(store, key, async () => {
        const { source, manifest } = await stateOf(language, tree);
        return loadSurfaces().readDeprecations(source, { language, manifest, cache: store });
      });
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

async function openState(
  language: ApiLanguage,
  tree: string,
  objects: ObjectReader,
): Promise<PackageState> {
  const files = await listTree(tree, objects);
  const ids = new Map(files.map(({ path, id }) => [path, id]));
  const read = async (path: string): Promise<Uint8Array> => {
    const object = await objects.read(ids.get(path)!);
    if (object === null) throw new Error('it is not in this clone');
    return object.content;
  };
  return { source: { files, read }, manifest: await manifestOf(language, ids, read) };
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
