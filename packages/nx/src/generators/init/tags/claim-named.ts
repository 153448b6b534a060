import type { KnownProject } from '../known/known-project';
import { AGREEMENTS, type Agreement, agreementOf } from './agreement';
import type { Claim, Unclaimed } from './claims';
import { type Match, compareMatches, matchPrefix } from './match-prefix';
import { nameForms } from './name-forms';
import type { Series } from './series';

interface Candidate {
  readonly project: KnownProject;
  readonly match: Match;
  readonly agreement: Agreement;
}

/**
 * Series whose prefix holds a project's name, each for one project at most: the one for which most
 * speaks. Which that is hangs on each project alone, so one that is added takes nothing but what is
 * called by its name.
 */
export function claimNamed(
  series: readonly Series[],
  projects: readonly KnownProject[],
  folders: ReadonlySet<string>,
): { readonly claims: readonly Claim[]; readonly unclaimed: readonly Unclaimed[] } {
  const named = projects.map((project) => ({ project, forms: nameForms(project) }));
  const claims: Claim[] = [];
  const unclaimed: Unclaimed[] = [];
  for (const one of series) {
    const candidates = named
      .flatMap(({ project, forms }): Candidate[] => {
        const match = matchPrefix(one.prefix, forms, { root: project.root, folders });
        const agreement = agreementOf(project.fileVersion, one);
        return match === null ? [] : [{ project, match, agreement }];
      })
      .filter((candidate) => standing(candidate) !== null)
      .sort(compareCandidates);
    const [best, next] = candidates;
    if (best === undefined) unclaimed.push({ series: one, why: 'nobody', perhaps: [] });
    else if (next !== undefined && compareCandidates(best, next) === 0) {
      const equals = candidates.filter((candidate) => compareCandidates(best, candidate) === 0);
      const perhaps = equals.map(({ project }) => project.name).sort();
      unclaimed.push({ series: one, why: 'doubtful', perhaps });
    } else claims.push(claimOf(one, best));
  }
  return { claims, unclaimed };
}

function claimOf(series: Series, { project, match, agreement }: Candidate): Claim {
  const owner = { kind: 'project', name: project.name } as const;
  return { series, owner, pattern: match.pattern, agreement };
}

function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    (standing(a) ?? 0) - (standing(b) ?? 0) ||
    compareMatches(a.match, b.match) ||
    AGREEMENTS.indexOf(a.agreement) - AGREEMENTS.indexOf(b.agreement)
  );
}

/**
 * How much speaks for it, the most first; null: not enough. Its own name, and its file does not
 * contradict; a name that others may have as well, and its file says the same; its own name and a
 * file that contradicts, which a person has to know; another name in front (`core` of `babel-core`),
 * and its file says the very same; a short name, of a project whose file says nothing.
 */
function standing({ match: { before, strength }, agreement }: Candidate): number | null {
  const agrees = agreement === 'equal' || agreement === 'ahead';
  if (before === 'foreign') return agreement === 'equal' ? 3 : null;
  if (strength === 'own') return agreement === 'differs' ? 2 : 0;
  if (agrees) return 1;
  return strength === 'short' && agreement === 'unknown' ? 4 : null;
}
