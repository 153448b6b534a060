import type { Line } from '../../line';
import { onLine } from '../../on-line';
import { listed } from '../../proofs/proof-questions';
import type { ProvenState } from '../../proofs/proven';
import { compareBumps } from '../../versions/bump';
import { broughtProofs } from '../brought-proofs';
import { broughtQuestions } from '../brought-questions';
import { describeProof } from '../describe-proof';
import { filesOf } from '../files-of';
import { lineChanges } from '../line-changes';
import type { JudgedMessage } from '../judged-commits';
import type { Rule, RuleInput } from '../rule';

type Found = ReturnType<Rule['check']>[number];

/**
 * Nothing but patches leaves a line, so what claims or proves more must not be on it: a version of
 * a patch would promise what it does not hold. Below 1.0.0 as well, whatever the zero-major policy.
 */
export const linePatchOnly: Rule = {
  name: 'line-patch-only',
  severity: 'error',
  asks: (judged) =>
    judged.facts.line === null
      ? []
      : judged.states.flatMap((state) => broughtQuestions(state, judged) ?? []).flatMap(listed),
  check: (input) => {
    const { line } = input.facts;
    if (line === null) return [];
    const changes = lineChanges(input);
    const released = new Set(input.plan.releases.map(({ project }) => project));
    const states = input.states.filter(
      ({ facts: { name } }) => released.has(name) && onLine(line, name),
    );
    return [
      ...changes.flatMap((change) => claimed(change, line)),
      ...states.flatMap((state) => proved(state, changes, { line, input })),
    ];
  },
};

function claimed({ commit, state, called, where }: JudgedMessage, line: Line): readonly Found[] {
  const { bump } = commit.judgement;
  if (compareBumps(bump, 'patch') <= 0) return [];
  return [
    {
      project: state.facts.name,
      message: `"${commit.parsed.header}", ${called}, asks for ${bump}, and from the line ${line.name} nothing but patches are released.`,
      fix: FIX,
      where,
    },
  ];
}

const FIX =
  'Keep it on the main branch: what is reverted here is not released. If it is a fix, say no more in its message and change no more than that.';

function proved(
  state: ProvenState,
  changes: readonly JudgedMessage[],
  { line, input }: { readonly line: Line; readonly input: RuleInput },
): readonly Found[] {
  const brought = broughtProofs(state, input);
  const own = changes.filter((change) => change.state.facts.name === state.facts.name);
  return state.proven.proofs.flatMap((proof) => {
    const by = own.find(({ commit }) => filesOf(commit.id, input).includes(proof.file));
    if (compareBumps(proof.bump, 'patch') <= 0 || !brought(proof, by !== undefined)) return [];
    return [
      {
        project: state.facts.name,
        symbol: proof.symbol,
        message: `${describeProof(proof)} proves ${proof.bump}${by === undefined ? '' : `, by ${by.called}`}, and from the line ${line.name} nothing but patches are released.`,
        fix: FIX,
        where: by?.where ?? proof.file,
      },
    ];
  });
}
