import type { Failure } from '@release-openmed/core';
import { closest, distance } from 'fastest-levenshtein';
import type { ReleaseCheckOptions } from './release-check-options';
import type { ReleaseOptions } from './release-options';
import type { DueOptions } from './run-due';
import type { ReplayOptions } from './run-replay';

/** Listed by type, so that no option can be forgotten here. */
const NAMES = {
  'release-openmed': {
    channel: true,
    dryRun: true,
    projects: true,
    explain: true,
    yes: true,
    push: true,
    write: true,
    remote: true,
    planOut: true,
    plan: true,
    approve: true,
    releaseAs: true,
    from: true,
    fromRc: true,
    firstRelease: true,
    deprecations: true,
    deepen: true,
    now: true,
    json: true,
  } satisfies Record<keyof ReleaseOptions, true>,
  'release-check': { title: true, base: true, codeQuality: true, json: true } satisfies Record<
    keyof ReleaseCheckOptions,
    true
  >,
  'release-due': {
    format: true,
    now: true,
    projects: true,
    failOnOverdue: true,
    remote: true,
  } satisfies Record<keyof DueOptions, true>,
  'release-replay': {
    out: true,
    projects: true,
    since: true,
    proofs: true,
    json: true,
  } satisfies Record<keyof ReplayOptions, true>,
};

/**
 * Options that the command does not know, `option-unknown`. The schema lets them through to here,
 * because Nx would refuse them without naming the option that was meant; a `--dryrun` must on no
 * account become a real run.
 */
export function checkOptions(command: keyof typeof NAMES, options: object): readonly Failure[] {
  const known = Object.keys(NAMES[command]);
  return Object.entries(options).flatMap(([name, value]): Failure[] => {
    // Nx adds `verbose`, and a list of what stood on the command line without a name.
    if (known.includes(name) || name === 'verbose') return [];
    if (name === '_')
      return (value as readonly unknown[]).map((word) =>
        unknown(
          String(word),
          `Projects are named with --projects, or one after the target: nx ${command} <project>.`,
        ),
      );
    const near = closest(name, known);
    const guess = distance(name, near) <= name.length / 2 ? `Did you mean ${flag(near)}? ` : '';
    return [unknown(flag(name), `${guess}nx ${command} --help lists all options.`)];
  });
}

function unknown(where: string, fix: string): Failure {
  return { code: 'option-unknown', message: `${where} is no option of this command.`, fix, where };
}

function flag(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
