import { formatVersion } from '../../ecosystems/format-version';
import { earliestRemoval } from '../../proofs/earliest-removal';
import type { ProvenState } from '../../proofs/proven';
import type { Removal } from '../../proofs/removal';
import type { Version } from '../../versions/version';
import type { Proof } from '../../proofs/proof';
import { describeAnnouncement } from '../describe-announcement';
import { describeProof } from '../describe-proof';
import type { Rule, RuleInput } from '../rule';

type Found = ReturnType<Rule['check']>[number];

/**
 * THE DEPRECATION LAW: what is public goes after as many minors as the options say were released
 * with its mark, counted from tags and trees.
 */
export const deprecationWindow: Rule = {
  name: 'deprecation-window',
  severity: 'error',
  check: (input) =>
    input.states.flatMap((state) =>
      state.proven.removals
        .filter(({ carriedBy }) => carriedBy.length < input.config.deprecation.minors)
        .flatMap((removal) => tooEarly(removal, state, input) ?? []),
    ),
};

function tooEarly(removal: Removal, state: ProvenState, { config }: RuleInput): Found | null {
  const { facts, lineage } = state;
  const { proof, mark, carriedBy } = removal;
  if (lineage.base === null) return null;
  const last = lineage.base.version;
  const { minors } = config.deprecation;
  const write = (version: Version) => formatVersion(version, facts.ecosystem);
  const law = { ...config.deprecation, zeroMajor: state.config.zeroMajor };
  const { carriers, removal: gone } = earliestRemoval(last, carriedBy.length, law);
  const announced = describeAnnouncement({ removal, last, minors, write });
  return {
    project: facts.name,
    symbol: proof.symbol,
    message: `${facts.name} ${describeProof(proof)}, and ${announced}. It may go in ${write(gone)}, once ${carriers.map(write).join(' and ')} had the mark.`,
    fix: mark === null ? unannounced(proof) : 'Bring it back for as long.',
    where: `${proof.file}:${proof.line}`,
  };
}

function unannounced({ renamedTo }: Proof): string {
  return renamedTo === undefined
    ? 'Bring it back, marked as deprecated with what to use instead. Where it was renamed, keep the old name beside the new one.'
    : `Keep it beside ${renamedTo}, marked as deprecated with ${renamedTo} to use instead.`;
}
