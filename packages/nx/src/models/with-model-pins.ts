import type { ExecutorContext } from '@nx/devkit';
import { fail, ok, type Planned, type Result } from '@release-openmed/core';
import { pluginOptions } from '../gather/plugin-options';
import { openRepository } from '../git/open-repository';
import type * as ModelPins from './model-pin-findings';

/** A plan of libraries together with what speaks against the models that they ship; as it was where `models.pins` names no file. */
export async function withModelPins(
  planned: Result<Planned>,
  { root, nxJsonConfiguration, projectGraph }: ExecutorContext,
): Promise<Result<Planned>> {
  const { models } = (pluginOptions(nxJsonConfiguration) ?? {}) as {
    readonly models?: { readonly pins?: readonly string[] };
  };
  if (!planned.ok || models?.pins === undefined || planned.value.plan.releases.length === 0)
    return planned;
  // Loaded here because most releases ship no models.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { modelPinFindings } = require('./model-pin-findings') as typeof ModelPins;
  const { plan } = planned.value;
  const repository = await openRepository(root);
  if (!repository.ok) return repository;
  const holder = Object.values(projectGraph.nodes).find(
    ({ data }) => data.targets?.['model-check'] !== undefined,
  );
  const findings = await modelPinFindings(repository.value, {
    commit: plan.source,
    projectPath: holder?.data.root ?? '.',
    roots: plan.releases.map((release) => release.root),
    models,
  });
  return findings.ok
    ? ok({ ...planned.value, plan: { ...plan, findings: [...plan.findings, ...findings.value] } })
    : fail(...findings.failures);
}
