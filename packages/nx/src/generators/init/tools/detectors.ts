import { changesets } from './changesets';
import type { Detector } from './detector';
import { lerna } from './lerna';
import { nxRelease } from './nx-release';
import { pbr } from './pbr';
import { releasePlease } from './release-please';

/** Of two that say something of one option the first counts. */
export const DETECTORS: readonly Detector[] = [releasePlease, nxRelease, lerna, changesets, pbr];
