import type { TargetConfiguration } from '@nx/devkit';
import { CHANNEL_NAMES } from '@release-openmed/core/names';

type Targets = Readonly<Record<string, TargetConfiguration>>;

/** `-c rc` in place of `--channel rc`. */
const CONFIGURATIONS = Object.fromEntries(CHANNEL_NAMES.map((channel) => [channel, { channel }]));

/** Its hash is made of what it shows, which rests on history and not on files as Nx sees them. */
const CHECK: TargetConfiguration = {
  executor: '@release-openmed/nx:release-check',
  cache: true,
  inputs: [],
  outputs: ['{options.codeQuality}'],
  metadata: { description: 'Tell what merging this branch releases of this project, and check it' },
};

/** Targets of the root project, which stand for the whole workspace, or those of one project. */
export function releaseTargets(scope: 'workspace' | 'project'): Targets {
  const release: TargetConfiguration = {
    executor: '@release-openmed/nx:release-openmed',
    // A release reads history and remote: the task's files say nothing about it, and two must not
    // race for one push.
    cache: false,
    parallelism: false,
    configurations: CONFIGURATIONS,
    metadata: {
      description:
        scope === 'workspace'
          ? 'Release what changed in the workspace'
          : 'Release this project and the dependents that it drags along',
    },
  };
  if (scope === 'project') return { 'release-openmed': release, 'release-check': CHECK };
  return {
    'release-openmed': release,
    'release-due': {
      executor: '@release-openmed/nx:release-due',
      cache: false,
      parallelism: false,
      metadata: { description: 'Tell what is unreleased, and what is due by cadence and cycle' },
    },
    'release-replay': {
      executor: '@release-openmed/nx:release-replay',
      cache: false,
      parallelism: false,
      metadata: { description: 'Compute every past release again from history and compare' },
    },
  };
}
