import { escapeTerminal } from '../escape';
import type { Because, PlannedRelease } from '../plan/release-plan';
import { decides } from './decides';
import { shortSubject } from './short-subject';

/**
 * Why a project is released, in a few words and harmless to print: what decided, and how many
 * commits there are besides.
 */
export function summarizeCauses(release: PlannedRelease): string {
  const causes = release.because;
  const commits = causes.filter((cause) => cause.kind === 'commit');
  const dependencies = causes.filter((cause) => cause.kind === 'dependency');
  const deciding =
    (['demand', 'prerelease', 'commit', 'dependency', 'group', 'first-release'] as const).flatMap(
      (kind) => causes.find((cause) => cause.kind === kind && decides(cause, release)) ?? [],
    )[0] ?? causes[0];
  if (deciding === undefined) return '';
  const others =
    deciding.kind === 'dependency'
      ? dependencies.length - 1
      : deciding.kind === 'commit'
        ? commits.length - 1
        : 0;
  return escapeTerminal(inWords(deciding)) + (others > 0 ? ` (+${others})` : '');
}

function inWords(because: Because): string {
  switch (because.kind) {
    case 'commit':
      return `${because.type}: ${shortSubject(because.subject)}`;
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
    case 'first-release':
      return 'first release';
  }
}
