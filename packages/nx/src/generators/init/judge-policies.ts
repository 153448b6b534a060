import { type Config, type ParseMessage, type RepoFacts, replay } from '@release-openmed/core';
import type { Hint } from './known/hint';

interface Judged {
  readonly policy: Config['policy'];
  readonly zeroMajor: Config['zeroMajor'];
  /** Tags of the releases that got the bump that it computes. */
  readonly agrees: ReadonlySet<string>;
  readonly total: number;
}

const POLICIES = ['openmed', 'conventional', 'oslo'] as const;
const ZERO_MAJOR = ['shift', 'strict', 'minor', 'patch'] as const;

/**
 * Which of the named policies the past was released by: each is replayed, and the one that agrees
 * with most releases counts when it is clearly better than `config`'s own: right in three releases
 * more, and thrice as often as wrong where the two differ. What settings have decided (`decided`)
 * is not asked again.
 */
export function judgePolicies(
  facts: RepoFacts,
  {
    config,
    decided,
    parse,
  }: {
    readonly config: Config;
    readonly decided: ReadonlySet<string>;
    readonly parse: ParseMessage;
  },
): readonly Hint[] {
  const remembered = remember(parse);
  const judge = (policy: Config['policy'], zeroMajor: Config['zeroMajor']): Judged => {
    const { releases, summary } = replay(
      facts,
      { ...config, policy, zeroMajor },
      { parse: remembered, projects: null, since: null },
    );
    return {
      policy,
      zeroMajor,
      agrees: new Set(
        releases.filter(({ agrees, from }) => agrees && from !== null).map(({ tag }) => tag),
      ),
      total: summary.total,
    };
  };
  const own = judge(config.policy, config.zeroMajor);
  const policies = decided.has('policy') ? [config.policy] : POLICIES;
  const zeroMajors = decided.has('zeroMajor') ? [config.zeroMajor] : ZERO_MAJOR;
  const best = policies
    .flatMap((policy) => zeroMajors.map((zeroMajor) => judge(policy, zeroMajor)))
    .reduce((a, b) => (b.agrees.size > a.agrees.size ? b : a), own);
  const gained = count(best.agrees, own.agrees);
  const lost = count(own.agrees, best.agrees);
  if (gained - lost < 3 || gained < 3 * lost) return [];
  const why = `agrees with ${best.agrees.size} of ${best.total} past releases; ${typeof own.policy === 'string' ? own.policy : own.policy.extends} and ${own.zeroMajor} with ${own.agrees.size}`;
  return [
    ...(best.policy === own.policy ? [] : [{ option: ['policy'], value: best.policy, why }]),
    ...(best.zeroMajor === own.zeroMajor
      ? []
      : [{ option: ['zeroMajor'], value: best.zeroMajor, why }]),
  ];
}

/** How many the first has that the second lacks. */
function count(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return [...some].filter((tag) => !others.has(tag)).length;
}

function remember(parse: ParseMessage): ParseMessage {
  const known = new Map<string, ReturnType<ParseMessage>>();
  return (message) => {
    const found = known.get(message) ?? parse(message);
    known.set(message, found);
    return found;
  };
}
