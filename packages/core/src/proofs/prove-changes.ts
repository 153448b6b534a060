import { ECOSYSTEMS } from '../ecosystems/ecosystems';
import type { Evidence } from '../evidence/ask';
import { MANIFEST_NAMES } from '../names/file-names';
import type { ProjectState } from '../policy/project-state';
import { all, ok, type Result } from '../result';
import { apiProofs } from './api-proofs';
import { labelSchemaProofs } from './label-schema-proofs';
import { manifestProofs } from './manifest-proofs';
import { packageProofs } from './package-proofs';
import { type ProofQuestions, proofQuestions } from './proof-questions';
import { NOTHING_PROVEN, type Proven, type ProvenState } from './proven';
import { symbolName } from './symbol-name';

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

function proveProject(
  state: ProjectState,
  { api, files }: ProofQuestions,
  evidence: Evidence,
): Result<Proven> {
  const { facts } = state;
  const known = all([
    api === null ? ok(NOTHING_PROVEN) : proveApi(state, api, evidence),
    evidence(files.before),
    evidence(files.after),
  ]);
  if (!known.ok) return known;
  const [proven, before, after] = known.value;
  const manifest = MANIFEST_NAMES[facts.ecosystem] ?? '';
  const texts = { before: before.get(manifest), after: after.get(manifest) };
  const found = all([
    manifestProofs(texts, facts, manifest),
    labelSchemaProofs({ before, after }, facts, manifest),
  ]);
  if (!found.ok) return found;
  return ok({
    ...proven,
    proofs: [proven, ...found.value].flatMap(({ proofs }) => proofs),
    undecided: [proven, ...found.value].flatMap(({ undecided }) => undecided),
  });
}

function proveApi(
  { facts, config }: ProjectState,
  { changes, before, after }: NonNullable<ProofQuestions['api']>,
  evidence: Evidence,
): Result<Proven> {
  const answers = all([evidence(changes), evidence(before), evidence(after)]);
  if (!answers.ok) return answers;
  const [changed, old, marks] = answers.value;
  const types = config.proofs === 'strict' || ECOSYSTEMS[facts.ecosystem].api?.types === true;
  const known = new Set(old.map(({ symbol }) => symbol));
  return ok({
    proofs: apiProofs(changed, facts, types),
    removals: [],
    undecided: changed
      .filter(({ verdict }) => verdict === 'undecided')
      .map((change) => ({ ...change, symbol: symbolName(change) })),
    typesOnly: types
      ? []
      : changed.filter(({ seen, verdict }) => seen === 'types' && verdict === 'breaking'),
    marks,
    newMarks: marks.filter(({ symbol }) => !known.has(symbol)),
  });
}
