import { dayAt } from '../../calendar/day-at';
import { letsThrough } from '../../config/lets-through';
import type { Change } from '../../commits/change';
import type { JudgedCommit } from '../../policy/own-change';
import { lineChanges } from '../line-changes';
import type { Rule } from '../rule';

/**
 * Long-term support, and extended support of any line, let few kinds of change through: whoever
 * stays on an old version wants nothing but what cannot wait.
 */
export const lineChangeRefused: Rule = {
  name: 'line-change-refused',
  severity: 'error',
  check: (input) => {
    const { line, now } = input.facts;
    const { lts, cadence } = input.config;
    const { allow } = lts;
    if (line === null || letsThrough(line, dayAt(now, cadence.timeZone)) !== 'allowed') return [];
    return lineChanges(input)
      .filter(({ commit }) => commit.judgement.bump !== 'none' && !isAllowed(commit, allow))
      .map(({ commit, state, called, where }) => ({
        project: state.facts.name,
        message: `"${commit.parsed.header}", ${called}, is no change that the line ${line.name} lets through; these are: ${allow.join(', ')}.`,
        fix: 'Keep it on the main branch: what is reverted here is not released. If it is one of these, its type, its scope or a trailer says so.',
        where,
      }));
  },
};

/** By a trailer as a whole; by type or scope where each of its changes is. */
function isAllowed({ message, parsed, judgement }: JudgedCommit, allow: readonly string[]) {
  const known = new Set(allow.map((entry) => entry.toLowerCase()));
  const keys = [...known].filter((entry) => entry.endsWith(':'));
  const hasTrailer = message
    .split('\n')
    .slice(1)
    .some((text) => keys.some((key) => isTrailer(text, key)));
  const fits = ({ type, scope }: Change): boolean =>
    [type ?? (parsed.reverts === null ? null : 'revert'), ...(scope?.split(/[\s,]+/) ?? [])].some(
      (word) => word !== null && known.has(word.toLowerCase()),
    );
  return hasTrailer || (judgement.counted.length > 0 && judgement.counted.every(fits));
}

function isTrailer(text: string, key: string): boolean {
  return text.toLowerCase().startsWith(key) && text.slice(key.length).trim() !== '';
}
