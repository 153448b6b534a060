import { semverSpelling } from '../../versions/semver-spelling';
import type { Ecosystem } from '../ecosystem';
import { ok } from '../../result';
import { bunLock } from './lockfiles/bun-lock';
import { updatePackageLock } from './lockfiles/update-package-lock';
import { pnpmLock } from './lockfiles/pnpm-lock';
import { yarnLock } from './lockfiles/yarn-lock';
import { boundedNpmRange } from './ranges/bounded-npm-range';
import { isNpmRange } from './ranges/is-npm-range';
import { npmRangeAccepts } from './ranges/npm-range-accepts';
import { npmRangeExceeded } from './ranges/npm-range-exceeded';
import { npmRangeNarrows } from './ranges/npm-range-narrows';
import { publishedNpmRange } from './ranges/published-npm-range';
import { rewriteNpmRange } from './ranges/rewrite-npm-range';
import { npmPromises } from './npm-promises';
import { pnpmCatalogs } from './pnpm-catalogs';
import { readNpmRuntime } from './runtime/read-npm-runtime';
import { readPackageJson } from './read-package-json';
import { writePackageRange } from './write-package-range';
import { writePackageVersion } from './write-package-version';

export const npm: Ecosystem = {
  spelling: semverSpelling,
  normalizeName: (name) => name,
  api: { language: 'typescript', types: true },
  distTags: true,
  manifest: {
    read: readPackageJson,
    promises: npmPromises,
    dynamicHint: null,
    writeVersion: writePackageVersion,
    writeRange: writePackageRange,
    ranges: {
      isRange: isNpmRange,
      accepts: npmRangeAccepts,
      narrows: npmRangeNarrows,
      rewrite: rewriteNpmRange,
      published: publishedNpmRange,
      exceeded: npmRangeExceeded,
      bounded: boundedNpmRange,
    },
  },
  olderManifests: {},
  catalogs: pnpmCatalogs,
  lockfiles: {
    'package-lock.json': { update: updatePackageLock, remake: 'npm install' },
    'npm-shrinkwrap.json': { update: updatePackageLock, remake: 'npm install' },
    'pnpm-lock.yaml': pnpmLock,
    'yarn.lock': yarnLock,
    'bun.lock': bunLock,
    'bun.lockb': {
      update: (_path, text) => ok(text),
      refuses: (_text, changes) =>
        changes.some(({ root, ranges }) => ranges.length > 0 && !root.startsWith('..'))
          ? 'has a form that only bun can write'
          : null,
      remake: 'bun install --save-text-lockfile',
      binary: true,
    },
  },
  runtime: readNpmRuntime,
  installed: 'node_modules',
};
