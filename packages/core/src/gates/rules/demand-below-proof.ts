import { applyZeroMajor } from '../../versions/apply-zero-major';
import { compareBumps, maxBump } from '../../versions/bump';
import { describeProof } from '../describe-proof';
import { fewOf } from '../few-of';
import type { Rule } from '../rule';

/** A person may demand more than is proved; less would break those whose range takes it. */
export const demandBelowProof: Rule = {
  name: 'demand-below-proof',
  severity: 'error',
  check: ({ plan, states }) => {
    const known = new Map(states.map((state) => [state.facts.name, state]));
    return plan.releases.flatMap(({ project, bump, to, because }) => {
      const demand = because.find((cause) => cause.kind === 'demand');
      const state = known.get(project);
      const base = state?.lineage.base ?? null;
      if (demand === undefined || state === undefined || base === null) return [];
      const proven = maxBump(state.proven.proofs.map((proof) => proof.bump));
      const asked = applyZeroMajor(proven, base.version, state.config.zeroMajor);
      if (compareBumps(bump, asked) >= 0) return [];
      const beyond = state.proven.proofs.filter((proof) => proof.bump === proven);
      return [
        {
          project,
          message: `${demand.by} makes ${to.version} of ${project}, which is ${bump}, and its files prove ${asked}: ${fewOf(beyond.map(describeProof))}.`,
          fix: 'Demand a version that is high enough, or bring back what is gone.',
          where: beyond[0]?.file ?? project,
        },
      ];
    });
  },
};
