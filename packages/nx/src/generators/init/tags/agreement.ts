import { type Version, semverSpelling, versionStep } from '@release-openmed/core';
import type { SeenVersion, Series } from './series';

/**
 * What a project's file says of a series of tags. `equal`: its highest release; `ahead`: one step
 * above it, as after a bump for the next one; `unknown`: the file says nothing; `differs`.
 */
export type Agreement = 'equal' | 'ahead' | 'unknown' | 'differs';

/** From the best to the worst. */
export const AGREEMENTS: readonly Agreement[] = ['equal', 'ahead', 'unknown', 'differs'];

/**
 * The highest release of all counts, and the highest that HEAD has seen: releases of other branches
 * may be above what this branch's file says.
 */
export function agreementOf(fileVersion: string | null, series: Series): Agreement {
  const file = fileVersion === null ? null : semverSpelling.parse(fileVersion);
  if (file === null) return 'unknown';
  const seen = [series.highest, series.reached].flatMap((version) => version ?? []);
  const found = seen.map(({ version }) => agreement(file, version));
  return AGREEMENTS.find((each) => found.includes(each)) ?? 'differs';
}

function agreement(file: Version, released: SeenVersion['version']): Agreement {
  if (semverSpelling.compare(file, released) === 0) return 'equal';
  const sameRelease = versionStep(released, file).bump === 'none';
  if (sameRelease) return semverSpelling.compare(file, released) > 0 ? 'ahead' : 'differs';
  return versionStep(released, file).single ? 'ahead' : 'differs';
}
