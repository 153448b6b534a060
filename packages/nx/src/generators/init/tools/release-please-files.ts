import { posix } from 'node:path';
import type { Hint } from '../known/hint';
import { asArray, at } from '../known/json';
import { holderHints, type NamedHolder } from './holder-hints';
import { pointerOf, pointerKey } from './pointer-of';
import { MANIFEST, type OwnedPackage } from './release-please-packages';

/** The marks beside versions in files of any kind. */
const MARKED = '(?<version>\\d[\\w.!+-]*)(?=.*x-release-please-version)';

/** The manifest and `extra-files`, as version holders. */
export function extraFileHints(
  one: OwnedPackage,
  files: ReadonlyMap<string, string>,
): readonly Hint[] {
  const { project, path, version } = one;
  const manifest =
    version === null || !files.has(MANIFEST) ? [] : [{ path: MANIFEST, pointer: pointerKey(path) }];
  const extra = extraFiles(one).flatMap((file) => holderOf(file, one) ?? []);
  return holderHints(project, [...manifest, ...extra], 'the manifest and extra-files');
}

/** Extra files that cannot be said as version holders. */
export function unreadFiles(one: OwnedPackage): readonly string[] {
  return extraFiles(one)
    .filter((file) => holderOf(file, one) === null)
    .map(
      (file) =>
        `extra-files ${JSON.stringify(file)}: say in versionFiles of ${one.project.name} where the version is, with a pattern.`,
    );
}

const extraFiles = ({ own }: OwnedPackage): readonly unknown[] => asArray(own['extra-files']);

function holderOf(file: unknown, { project }: OwnedPackage): NamedHolder | null {
  const named = typeof file === 'string' ? file : at(file, 'path');
  if (typeof named !== 'string' || at(file, 'glob') === true) return null;
  const path = named.startsWith('/') ? named.slice(1) : posix.join(project.root, named);
  const jsonPath = at(file, 'jsonpath');
  if (typeof jsonPath === 'string') {
    const pointer = pointerOf(jsonPath);
    return pointer === null ? null : { path, pointer };
  }
  if (/\.xml$/.test(named) || at(file, 'type') === 'xml') return null;
  return /\.(?:json|ya?ml|toml)$/.test(named) ? { path } : { path, pattern: MARKED };
}
