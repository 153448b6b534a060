import { ECOSYSTEMS } from '../ecosystems/ecosystems';
import type { Evidence } from '../evidence/ask';
import type { TaggedProject } from '../history/read-tags';
import { MANIFEST_NAMES } from '../names/file-names';
import { all, ok, type Result } from '../result';
import { apiProofs } from './api-proofs';
import { labelSchemaProofs } from './label-schema-proofs';
import { manifestProofs } from './manifest-proofs';
import type { ProofQuestions } from './proof-questions';
import { NOTHING_PROVEN, type Proven } from './proven';
import { symbolName } from './symbol-name';

/** What the files of one project prove. Failures: as `proveChanges`. */
export function proveProject(
  project: TaggedProject,
  { api, files }: ProofQuestions,
  evidence: Evidence,
): Result<Proven> {
  const { facts } = project;
  const known = all([
    api === null ? ok(NOTHING_PROVEN) : proveApi(project, api, evidence),
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
  { facts, config }: TaggedProject,
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
