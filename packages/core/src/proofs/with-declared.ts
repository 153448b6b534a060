import { DEPRECATIONS } from '../config/parse-deprecations';
import type { Evidence } from '../evidence/ask';
import type { FilesAt } from '../evidence/files-at';
import type { RepoFacts } from '../facts';
import { inFolder } from '../names/in-folder';
import { all, ok, type Result } from '../result';
import { type DeclaredMarks, declaredMarks } from './declared-marks';
import type { ProvenState } from './proven';
import { markQuestions } from './window-questions';

type Facts = Pick<RepoFacts, 'workspace' | 'files'>;

/** What is declared at the source. Failure: `deprecations-invalid`. */
export function declaredNow({ files, workspace }: Facts): Result<DeclaredMarks> {
  return declaredMarks(files.get(inFolder(workspace, DEPRECATIONS)), { workspace });
}

/** Asked only where something is declared: what was at the last release. */
export function declaredQuestions(
  states: readonly ProvenState[],
  declared: DeclaredMarks,
  facts: Facts,
): readonly FilesAt[] {
  return states.flatMap((state) =>
    state.lineage.base === null || declared(state.facts.name).length === 0
      ? []
      : [markQuestions(state, state.lineage.base.source, facts).declared],
  );
}

/** The states with what is declared beside what their sources mark. */
export function withDeclared(
  states: readonly ProvenState[],
  declared: DeclaredMarks,
  { facts, evidence }: { readonly facts: Facts; readonly evidence: Evidence },
): Result<readonly ProvenState[]> {
  return all(
    states.map((state) => {
      const { lineage, proven } = state;
      const { name } = state.facts;
      const marks = declared(name);
      if (marks.length === 0 || lineage.base === null) return ok(state);
      const asked = markQuestions(state, lineage.base.source, facts).declared;
      const files = evidence(asked);
      if (!files.ok) return files;
      const before = declaredMarks(files.value.get(asked.paths[0]!), facts);
      const old = new Set(before.ok ? before.value(name).map(({ symbol }) => symbol) : []);
      const fresh = marks.filter(({ symbol }) => !old.has(symbol));
      const every = [...proven.marks, ...marks];
      const newMarks = [...proven.newMarks, ...fresh];
      return ok({ ...state, proven: { ...proven, marks: every, newMarks } });
    }),
  );
}
