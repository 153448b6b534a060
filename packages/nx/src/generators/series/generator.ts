import type { GeneratorCallback, Tree } from '@nx/devkit';
import { ok, seriesPhases } from '@release-openmed/core';
import { cutGenerator, type CutOptions } from '../../cut/cut-generator';
import { typedText } from '../../options/typed-text';

interface SeriesOptions extends CutOptions {
  /** Nx makes a number of what looks like one. */
  readonly name: string | number;
  /** Default: all that were ever released. */
  readonly projects?: readonly string[];
  readonly branch?: string;
  /** `phase=day`; default: maintained from today on. */
  readonly phases?: readonly string[];
}

/** Cuts a stable series from the last releases of its projects. */
export function seriesGenerator(
  tree: Tree,
  options: SeriesOptions,
): Promise<GeneratorCallback | void> {
  const { branch = null } = options;
  const name = typedText(options.name, 'name');
  const named = listed(options.projects);
  return cutGenerator(tree, options, (now) =>
    ok({
      request: { kind: 'series', name, branch, projects: named.length === 0 ? null : named },
      phases: (_released, { cadence }) =>
        seriesPhases(listed(options.phases), { timeZone: cadence.timeZone, now }),
    }),
  );
}

/** Once for each, or with commas between them. */
function listed(values: readonly string[] = []): readonly string[] {
  return values.flatMap((value) => value.split(',')).filter((value) => value !== '');
}

export default seriesGenerator;
