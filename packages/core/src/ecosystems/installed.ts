import type { EcosystemName } from '../names/ecosystem-name';
import { MANIFEST_NAMES } from '../names/file-names';
import { ECOSYSTEMS } from './ecosystems';

/** By name of a manifest: the folder beside it with what is installed; null: that lies elsewhere. */
export const INSTALLED: ReadonlyMap<string, string | null> = new Map(
  Object.entries(ECOSYSTEMS).flatMap(([name, { installed }]) => {
    const manifest = MANIFEST_NAMES[name as EcosystemName];
    return manifest === null ? [] : [[manifest, installed] as const];
  }),
);
