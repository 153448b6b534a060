import type { RuntimeDependencies } from '../evidence/runtime-dependencies';
import type { Judged } from './rule';

/** What a rule on licences asks; nothing where the options name none, or nothing is released. */
export function licenseQuestion({ config, plan, facts }: Judged): readonly RuntimeDependencies[] {
  const { licenses } = config.gates;
  if (licenses === undefined || plan.releases.length === 0) return [];
  return [
    {
      kind: 'runtime-dependencies',
      commit: plan.source,
      workspace: facts.workspace,
      released: plan.releases.map(({ project }) => project),
      projects: facts.projects.map(({ name, root, manifests }) => ({ name, root, manifests })),
      environments: licenses.environments,
    },
  ];
}
