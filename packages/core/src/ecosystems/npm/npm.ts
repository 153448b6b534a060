import { semverSpelling } from '../../versions/semver-spelling';
import type { Ecosystem } from '../ecosystem';
import { updatePackageLock } from './lockfiles/update-package-lock';
import { updatePnpmLock } from './lockfiles/update-pnpm-lock';
import { npmRangeAccepts } from './ranges/npm-range-accepts';
import { publishedNpmRange } from './ranges/published-npm-range';
import { rewriteNpmRange } from './ranges/rewrite-npm-range';
import { readPackageJson } from './read-package-json';
import { writePackageRange } from './write-package-range';
import { writePackageVersion } from './write-package-version';

export const npm: Ecosystem = {
  spelling: semverSpelling,
  normalizeName: (name) => name,
  manifest: {
    read: readPackageJson,
    dynamicHint: null,
    writeVersion: writePackageVersion,
    writeRange: writePackageRange,
    ranges: {
      accepts: npmRangeAccepts,
      rewrite: rewriteNpmRange,
      published: publishedNpmRange,
    },
  },
  lockfiles: {
    'package-lock.json': updatePackageLock,
    'npm-shrinkwrap.json': updatePackageLock,
    'pnpm-lock.yaml': updatePnpmLock,
    'yarn.lock': null,
  },
};
