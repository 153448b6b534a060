import type { TargetConfiguration } from '@nx/devkit';
import type { ModelConfig } from '@release-openmed/models';

type Targets = Readonly<Record<string, TargetConfiguration>>;

/**
 * The targets of a project that holds a model manifest. Gating is split by family into targets of
 * their own (`model-gate--PII`), which `model-gate-ci` runs all, so that agents can share the
 * candidates.
 */
export function modelTargetsOf(config: ModelConfig, families: readonly string[]): Targets {
  const project = (path: string): string => `{projectRoot}/${path}`;
  const gate: TargetConfiguration = {
    executor: '@release-openmed/nx:model-gate',
    cache: true,
    inputs: [
      ...[
        config.manifest,
        config.thresholds,
        config.leakageTargets,
        config.baseline,
        config.state,
        config.ledger,
      ].map(project),
      ...(config.artifacts === undefined ? [] : [project(config.artifacts)]),
      { env: config.signing.keyEnv },
    ],
    outputs: ['{options.out}', project(config.reports)],
    metadata: { description: 'Judge candidate reports by the release gates' },
  };
  const move = (name: string, description: string): TargetConfiguration => ({
    executor: `@release-openmed/nx:${name}`,
    // A move reads branch and remote: the task's files say nothing about it, and two must not race
    // for one push.
    cache: false,
    parallelism: false,
    metadata: { description },
  });
  const parts = families.map(
    (family) =>
      [
        `model-gate--${family}`,
        {
          ...gate,
          options: { family },
          outputs: ['{options.out}', project(`${config.reports}/${family}`)],
          metadata: { description: `Judge the candidates of ${family}` },
        },
      ] as const,
  );
  return {
    'model-gate': gate,
    ...Object.fromEntries(parts),
    'model-gate-ci': {
      executor: 'nx:noop',
      dependsOn: parts.map(([target]) => ({ target })),
      metadata: { description: 'Judge the candidates of every family, a task for each' },
    },
    'model-promote': move('model-promote', 'Make an artifact canary, or the canary latest'),
    'model-rollback': move('model-rollback', 'Point latest back at the last green artifact'),
    'model-check': {
      executor: '@release-openmed/nx:model-check',
      // It looks at gate reports, which git and therefore Nx may be told to ignore.
      cache: false,
      metadata: { description: 'Check manifest, pointers, ledger, gate reports, cards and counts' },
    },
  };
}
