import type { JudgedCommit } from '../../policy/own-change';
import type { Proof } from '../../proofs/proof';
import { listed, type ProofQuestions, questionsBetween } from '../../proofs/proof-questions';
import { proveProject } from '../../proofs/prove-project';
import type { ProvenState, Undecided } from '../../proofs/proven';
import { compareBumps, maxBump, type Bump } from '../../versions/bump';
import { describeProof } from '../describe-proof';
import { fewOf } from '../few-of';
import { type JudgedMessage, judgedCommits } from '../judged-commits';
import type { Judged, Rule, RuleInput } from '../rule';

type Found = ReturnType<Rule['check']>[number];

/**
 * A commit that claims less than its change proves. At a release the bump is raised all the same,
 * and nothing can be mended any more but by a later commit; before the merge the message can be.
 */
export const claimBelowProof: Rule = {
  name: 'claim-below-proof',
  severity: 'warn',
  checked: 'error',
  asks: (judged) =>
    judged.states.flatMap((state) => broughtQuestions(state, judged) ?? []).flatMap(listed),
  check: (input) => {
    const judged = judgedCommits(input);
    return input.states.flatMap((state) => {
      const own = judged.filter(({ state: { facts } }) => facts.name === state.facts.name);
      return own.length === 0 ? [] : belowProofs(state, own, input);
    });
  },
};

/** What the merge alone changes: what is unreleased on the target branch is not this branch's. */
function broughtQuestions(state: ProvenState, { facts }: Judged): ProofQuestions | null {
  const { merge, source } = facts;
  if (merge === null || merge.commits === null || state.proven.proofs.length === 0) return null;
  return questionsBetween(state, merge.onto, source);
}

/** One finding a commit: what it claims, and all that it proves beyond. */
function belowProofs(
  state: ProvenState,
  judged: readonly JudgedMessage[],
  input: RuleInput,
): readonly Found[] {
  const brought = broughtBy(state, input);
  const blamed = new Map<JudgedMessage, Proof[]>();
  for (const proof of state.proven.proofs) {
    const touching = judged.find(({ commit }) => filesOf(commit.id, input).includes(proof.file));
    if (!brought(proof, touching !== undefined)) continue;
    const claims = input.facts.merge === null ? state.own.commits : judged.map(commitOf);
    if (compareBumps(maxBump(claims.map(claimOf)), proof.bump) >= 0) continue;
    const one = touching ?? judged[0]!;
    blamed.set(one, [...(blamed.get(one) ?? []), proof]);
  }
  return [...blamed].map(([{ commit, called, where }, proofs]) => {
    const bump = maxBump(proofs.map((proof) => proof.bump));
    return {
      project: state.facts.name,
      message: `"${commit.parsed.header}", ${called}, claims ${claimOf(commit)} and its change proves ${bump}: ${fewOf(proofs.map(describeProof))}.`,
      fix:
        bump === 'major'
          ? 'Keep what it takes away, deprecated, or claim what breaks: "!" after the type, and a BREAKING CHANGE footer.'
          : `Claim it: a type that asks for ${bump}.`,
      where,
    };
  });
}

type Brought = (proof: Proof, isTouched: boolean) => boolean;

/**
 * Whether a proof is of what is judged: everything at a release; before a merge what the merge
 * proves as well. Where that is not known, a file that the branch touched tells.
 */
function broughtBy(state: ProvenState, { evidence, ...judged }: RuleInput): Brought {
  const questions = broughtQuestions(state, judged);
  if (questions === null) return () => true;
  const merged = proveProject(state, questions, evidence);
  if (!merged.ok) return (_proof, isTouched) => isTouched;
  const { proofs, undecided } = merged.value;
  const bumps = new Map<string, Bump>();
  for (const { symbol, bump } of proofs)
    bumps.set(symbol, maxBump([bumps.get(symbol) ?? 'none', bump]));
  return (proof, isTouched) =>
    undecided.some((unknown) => isPartOf(proof, unknown))
      ? isTouched
      : compareBumps(bumps.get(proof.symbol) ?? 'none', proof.bump) >= 0;
}

/** Where no line is known, nothing is of the whole file. */
function isPartOf({ symbol, file }: Proof, unknown: Undecided): boolean {
  return unknown.symbol === symbol || (unknown.line === null && unknown.file === file);
}

const commitOf = ({ commit }: JudgedMessage): JudgedCommit => commit;

function claimOf({ judgement }: JudgedCommit) {
  return judgement.bump;
}

function filesOf(id: string, { history }: RuleInput): readonly string[] {
  const at = history.positions.get(id);
  return at === undefined ? [] : history.pathsAt(at);
}
