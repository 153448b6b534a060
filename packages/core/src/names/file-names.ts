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

export const MANIFESTS: readonly string[] = Object.values(MANIFEST_NAMES).filter(
  (name) => name !== null,
);
