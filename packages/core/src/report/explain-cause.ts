import type { BareRelease, Because, RangeChange } from '../plan/release-plan';
import type { Bump } from '../versions/bump';
import { tellProof } from '../proofs/tell-proof';
import { shortSubject } from './short-subject';

export interface ExplainedCause {
  /** What the cause asks for; null: it says who or when, not how much. */
  readonly bump: Bump | null;
  /** The change: a commit with its subject, a project, a tag. */
  readonly change: string;
  /** The rule that made the bump of it. */
  readonly rule: string;
}

/**
 * One cause as change, rule and bump. Foreign texts stand in it as they are. `ranges`: the plan's.
 */
export function explainCause(
  because: Because,
  { project }: BareRelease,
  ranges: readonly RangeChange[],
): ExplainedCause {
  switch (because.kind) {
    case 'commit':
      return {
        bump: because.bump,
        change: `${because.commit.slice(0, 10)} ${shortSubject(because.subject)}`,
        rule: commitRule(because.type, because.bump),
      };
    case 'proof':
      return {
        bump: because.bump,
        change: tellProof(because),
        rule: `${because.file}:${because.line} proves ${because.bump}`,
      };
    case 'dependency':
      return {
        bump: because.bump,
        change: `dependency ${because.on}`,
        rule: dependencyRule(
          ranges.find((range) => range.project === project && range.on === because.on),
          because.on,
        ),
      };
    case 'group':
      return {
        bump: null,
        change: `group ${because.name}`,
        rule: 'the projects of the group share one version',
      };
    case 'demand':
      return { bump: null, change: because.by, rule: 'a demanded version is taken as it is' };
    case 'prerelease':
      return {
        bump: null,
        change: because.tag,
        rule: 'is out already, and versions never go down',
      };
    case 'zero-major':
      return {
        bump: because.bump,
        change: `zeroMajor ${because.policy}`,
        rule: `below 1.0.0 makes ${because.bump} of ${because.from}`,
      };
    case 'line':
      return { bump: because.bump, change: `line ${because.name}`, rule: lineRule(because.from) };
    case 'first-release':
      return {
        bump: null,
        change: 'first release',
        rule: 'no tag of the project is on an ancestor',
      };
  }
}

function commitRule(type: string, bump: string): string {
  if (type === 'breaking') return `a breaking change is ${bump}`;
  if (type === 'Sem-Ver') return `its Sem-Ver trailer says ${bump}`;
  return type === 'other' ? `a commit without a type is ${bump}` : `type ${type} is ${bump}`;
}

function lineRule(from: Bump): string {
  return `nothing but patches leaves it: makes patch of ${from}`;
}

function dependencyRule(range: RangeChange | undefined, on: string): string {
  return range === undefined
    ? `the new ${on} concerns those who use it`
    : `its range ${range.from} refuses the new ${on} and becomes ${range.to}`;
}
