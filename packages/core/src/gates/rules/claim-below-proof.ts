import type { JudgedCommit } from '../../policy/own-change';
import type { Proof } from '../../proofs/proof';
import { listed } from '../../proofs/proof-questions';
import type { ProvenState } from '../../proofs/proven';
import { compareBumps, maxBump } from '../../versions/bump';
import { broughtProofs } from '../brought-proofs';
import { broughtQuestions } from '../brought-questions';
import { describeProof } from '../describe-proof';
import { fewOf } from '../few-of';
import { filesOf } from '../files-of';
import { type JudgedMessage, judgedCommits } from '../judged-commits';
import type { Rule, RuleInput } from '../rule';

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

/** One finding a commit: what it claims, and all that it proves beyond. */
function belowProofs(
  state: ProvenState,
  judged: readonly JudgedMessage[],
  input: RuleInput,
): readonly Found[] {
  const brought = broughtProofs(state, input);
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

const commitOf = ({ commit }: JudgedMessage): JudgedCommit => commit;

function claimOf({ judgement }: JudgedCommit) {
  return judgement.bump;
}
