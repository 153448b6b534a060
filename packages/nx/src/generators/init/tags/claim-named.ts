import type { KnownProject } from '../known/known-project';
import { AGREEMENTS, type Agreement, agreementOf } from './agreement';
import type { Claim, Unclaimed } from './claims';
import { type Match, compareMatches, matchPrefix } from './match-prefix';
import { nameForms } from './name-forms';
import type { Series } from './series';
import { sharedLeads } from './shared-leads';

interface Candidate {
  readonly project: KnownProject;
  readonly match: Match;
  readonly agreement: Agreement;
}

/**
 * Series whose prefix holds a project's name, each for one project at most: the one whose file does
 * not say otherwise, that is named most surely and whose file agrees best. So one project's claim
 * never hangs on another's. A name that others may have as well (`core` of `babel-core`, of
 * `acme-core`) is believed only where the file says the same.
 */
export function claimNamed(
  series: readonly Series[],
  projects: readonly KnownProject[],
  folders: ReadonlySet<string>,
): { readonly claims: readonly Claim[]; readonly unclaimed: readonly Unclaimed[] } {
  const shared = sharedLeads(projects);
  const named = projects.map((project) => ({ project, forms: nameForms(project, shared) }));
  const claims: Claim[] = [];
  const unclaimed: Unclaimed[] = [];
  for (const one of series) {
    const candidates = named
      .flatMap(({ project, forms }): Candidate[] => {
        const match = matchPrefix(one.prefix, forms, { root: project.root, folders });
        const agreement = agreementOf(project.fileVersion, one);
        return match === null ? [] : [{ project, match, agreement }];
      })
      .filter(isBelieved)
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

function isBelieved({ match, agreement }: Candidate): boolean {
  if (match.before === 'foreign') return agreement === 'equal';
  return match.strength === 'own' || agreement !== 'differs';
}

function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    Number(a.agreement === 'differs') - Number(b.agreement === 'differs') ||
    compareMatches(a.match, b.match) ||
    AGREEMENTS.indexOf(a.agreement) - AGREEMENTS.indexOf(b.agreement)
  );
}
