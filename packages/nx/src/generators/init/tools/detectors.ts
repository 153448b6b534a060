import { bumpversion } from './bumpversion';
import { changesets } from './changesets';
import { commitizen } from './commitizen';
import type { Detector } from './detector';
import { hatchVcs } from './hatch-vcs';
import { lerna } from './lerna';
import { nxRelease } from './nx-release';
import { pbr } from './pbr';
import { releasePlease } from './release-please';
import { reno } from './reno';
import { semanticRelease } from './semantic-release';
import { setuptoolsScm } from './setuptools-scm';
import { towncrier } from './towncrier';

/** Of two that say something of one option the first counts. */
export const DETECTORS: readonly Detector[] = [
  releasePlease,
  nxRelease,
  semanticRelease,
  lerna,
  changesets,
  commitizen,
  pbr,
  bumpversion,
  hatchVcs,
  setuptoolsScm,
  towncrier,
  reno,
];
