import { semverSpelling } from '../../versions/semver-spelling';
import type { Ecosystem } from '../ecosystem';

/** A release is its tag: there is no package, and no file that says anything of it. */
export const tag: Ecosystem = {
  spelling: semverSpelling,
  normalizeName: (name) => name,
  api: null,
  distTags: false,
  manifest: null,
  olderManifests: {},
  catalogs: null,
  lockfiles: {},
  runtime: null,
  installed: null,
};
