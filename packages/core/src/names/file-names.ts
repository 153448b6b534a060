import type { EcosystemName } from './ecosystem-name';

/**
 * Where the projects of an ecosystem describe themselves; null: nowhere. In a folder with several
 * manifests the first one that may be published speaks for the project.
 */
export const MANIFEST_NAMES = {
  npm: 'package.json',
  python: 'pyproject.toml',
  tag: null,
} as const satisfies Readonly<Record<EcosystemName, string | null>>;

/**
 * Where older projects of an ecosystem do, by file name. Such a file speaks only where the manifest
 * beside it names no package.
 */
export const OLDER_MANIFESTS: Readonly<Record<string, EcosystemName>> = { 'setup.cfg': 'python' };

export const MANIFESTS: readonly string[] = [
  ...Object.values(MANIFEST_NAMES).filter((name) => name !== null),
  ...Object.keys(OLDER_MANIFESTS),
];
