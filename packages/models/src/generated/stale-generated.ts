import { ok, type Finding, type Result } from '@release-openmed/core';
import { renderGenerated, type GeneratedFacts } from './render-generated';

/** A finding for every card or count that manifest and state would write otherwise. */
export function staleGenerated(facts: GeneratedFacts): Result<readonly Finding[]> {
  const edits = renderGenerated(facts);
  if (!edits.ok) return edits;
  return ok(
    edits.value.map(({ path }): Finding => ({
      code: 'model-surface-stale',
      severity: 'error',
      message: `${path} is not what the manifest and the registry state say.`,
      fix: 'Write it again: nx model-check <project> --fix.',
      where: path,
    })),
  );
}
