import { escapeTerminal } from '../escape';
import type { Because, PlannedRelease } from '../plan/release-plan';
import { decides } from './decides';
import { tellProof } from '../proofs/tell-proof';
import { shortSubject } from './short-subject';

/**
 * Why a project is released, in a few words and harmless to print: what decided, and how many
 * commits there are besides.
 */
export function summarizeCauses(release: PlannedRelease): string {
  const causes = release.because;
  const deciding =
    (
      ['demand', 'prerelease', 'commit', 'proof', 'dependency', 'group', 'first-release'] as const
    ).flatMap(
      (kind) => causes.find((cause) => cause.kind === kind && decides(cause, release)) ?? [],
    )[0] ?? causes[0];
  if (deciding === undefined) return '';
  const others = COUNTED.has(deciding.kind)
    ? causes.filter(({ kind }) => kind === deciding.kind).length - 1
    : 0;
  return escapeTerminal(inWords(deciding)) + (others > 0 ? ` (+${others})` : '');
}

/** Kinds of which there may be many. */
const COUNTED: ReadonlySet<Because['kind']> = new Set(['commit', 'proof', 'dependency']);

function inWords(because: Because): string {
  switch (because.kind) {
    case 'commit':
      return `${because.type}: ${shortSubject(because.subject)}`;
    case 'proof':
      return `proved: ${tellProof(because)}`;
    case 'dependency':
      return `dependency ${because.on}`;
    case 'group':
      return `group ${because.name}`;
    case 'demand':
      return `demanded by ${because.by}`;
    case 'prerelease':
      return `${because.tag} is out already`;
    case 'zero-major':
      return `zeroMajor ${because.policy}`;
    case 'line':
      return `patch on the line ${because.name}`;
    case 'first-release':
      return 'first release';
  }
}
