import type { Evidence } from '../evidence/ask';
import type { ProjectState } from '../policy/project-state';
import { all, ok, type Result } from '../result';
import { packageProofs } from './package-proofs';
import { proofQuestions } from './proof-questions';
import { proveProject } from './prove-project';
import { NOTHING_PROVEN, type ProvenState } from './proven';

/**
 * What the files of every project prove. Failures: those of the evidence, and
 * `manifest-malformed`, `label-schema-invalid` for files at the source.
 */
export function proveChanges(
  states: readonly ProjectState[],
  source: string,
  evidence: Evidence,
): Result<readonly ProvenState[]> {
  return all(
    states.map((state) => {
      const questions = proofQuestions(state, source);
      const proven =
        questions === null ? ok(NOTHING_PROVEN) : proveProject(state, questions, evidence);
      if (!proven.ok) return proven;
      const proofs = [...packageProofs(state, states), ...proven.value.proofs];
      return ok({ ...state, proven: { ...proven.value, proofs } });
    }),
  );
}
