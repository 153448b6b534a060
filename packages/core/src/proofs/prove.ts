import type { Config } from '../config/config-schema';
import { ask } from '../evidence/ask';
import type { Inquiry } from '../evidence/inquiry';
import type { RepoFacts } from '../facts';
import type { ProjectState } from '../policy/project-state';
import type { Result } from '../result';
import { judgeRemovals } from './judge-removals';
import { listed, proofQuestions } from './proof-questions';
import { proveChanges } from './prove-changes';
import type { ProvenState } from './proven';
import { windowQuestions } from './window-questions';
import { declaredNow, declaredQuestions, withDeclared } from './with-declared';

/**
 * What the files of every project prove since its last release. It asks twice: what changed, and how
 * long what is gone was announced.
 */
export function* prove(
  states: readonly ProjectState[],
  { facts, config }: { readonly facts: RepoFacts; readonly config: Config },
): Inquiry<Result<readonly ProvenState[]>> {
  const { source } = facts;
  const questions = states.flatMap((state) => proofQuestions(state, source) ?? []).flatMap(listed);
  const proven = proveChanges(states, source, yield* ask(questions));
  if (!proven.ok) return proven;
  const declared = declaredNow(facts);
  if (!declared.ok) return declared;
  const known = yield* ask([
    ...windowQuestions(proven.value, facts),
    ...declaredQuestions(proven.value, declared.value, facts),
  ]);
  const marked = withDeclared(proven.value, declared.value, { facts, evidence: known });
  return marked.ok ? judgeRemovals(marked.value, { facts, config }, known) : marked;
}
