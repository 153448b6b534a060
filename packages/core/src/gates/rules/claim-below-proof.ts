import type { JudgedCommit } from '../../policy/own-change';
import type { Proof } from '../../proofs/proof';
import type { ProvenState } from '../../proofs/proven';
import { compareBumps, maxBump } from '../../versions/bump';
import { describeProof } from '../describe-proof';
import { fewOf } from '../few-of';
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
  const blamed = new Map<JudgedMessage, Proof[]>();
  for (const proof of state.proven.proofs) {
    const one = blame(proof, state, { judged, input });
    if (one !== null) blamed.set(one, [...(blamed.get(one) ?? []), proof]);
  }
  return [...blamed].map(([{ commit, called, where }, proofs]) => {
    const claimed = claimOf(commit);
    const bump = maxBump(proofs.map((proof) => proof.bump));
    return {
      project: state.facts.name,
      message: `"${commit.parsed.header}", ${called}, claims ${claimed} and its change proves ${bump}: ${fewOf(proofs.map(describeProof))}.`,
      fix:
        bump === 'major'
          ? 'Keep what it takes away, deprecated, or claim what breaks: "!" after the type, and a BREAKING CHANGE footer.'
          : `Claim it: a type that asks for ${bump}.`,
      where,
    };
  });
}

/**
 * The commit that should have claimed it: the newest that touched the file, or the newest of all
 * where none did. Null: enough is claimed. Before a merge what the target branch claims does not
 * count for what this branch changes.
 */
function blame(
  proof: Proof,
  state: ProvenState,
  { judged, input }: { readonly judged: readonly JudgedMessage[]; readonly input: RuleInput },
): JudgedMessage | null {
  const isBelow = (claims: readonly JudgedCommit[]): boolean =>
    compareBumps(maxBump(claims.map(claimOf)), proof.bump) < 0;
  const touching = judged.find(({ commit }) => filesOf(commit.id, input).includes(proof.file));
  if (isBelow(state.own.commits)) return touching ?? judged[0] ?? null;
  const own = judged.map(({ commit }) => commit);
  return touching !== undefined && isBelow(own) ? touching : null;
}

function claimOf({ judgement }: JudgedCommit) {
  return judgement.bump;
}

function filesOf(id: string, { history }: RuleInput): readonly string[] {
  const at = history.positions.get(id);
  return at === undefined ? [] : history.pathsAt(at);
}
