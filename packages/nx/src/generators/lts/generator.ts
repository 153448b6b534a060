import type { GeneratorCallback, Tree } from '@nx/devkit';
import { type Failure, fail, ltsPhases, ok } from '@release-openmed/core';
import { cutGenerator, type CutOptions } from '../../cut/cut-generator';
import { typedText } from '../../options/typed-text';

interface LtsOptions extends CutOptions {
  readonly project: string;
  /** Nx makes a number of what looks like one. */
  readonly line: string | number;
  readonly branch?: string;
  /** Default: `lts.months` of the options. */
  readonly months?: number;
}

const MAJOR_MINOR = /^(?:\d+!)?\d+\.\d+$/;

/** Cuts a line of long-term support from the newest release of a MAJOR.MINOR. */
export function ltsGenerator(tree: Tree, options: LtsOptions): Promise<GeneratorCallback | void> {
  const { project, branch = null } = options;
  const line = typedText(options.line, 'line');
  return cutGenerator(tree, options, (now) =>
    MAJOR_MINOR.test(line)
      ? ok({
          request: { kind: 'lts', project, line, branch },
          phases: (released, { lts, cadence }) =>
            ltsPhases({
              released,
              months: options.months ?? lts.months,
              timeZone: cadence.timeZone,
              now,
            }),
        })
      : fail(noLine(line)),
  );
}

function noLine(line: string): Failure {
  return {
    code: 'option-invalid',
    message: `${JSON.stringify(line)} is no MAJOR.MINOR.`,
    fix: 'Name a line of releases: --line 1.7',
    where: '--line',
  };
}

export default ltsGenerator;
