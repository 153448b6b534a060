import { versionStep } from '@release-openmed/core';
import type { KnownProject } from '../known/known-project';
import { agreementOf } from './agreement';
import type { Claim, Unclaimed } from './claims';
import { isBare } from './is-bare';
import { matchPrefix } from './match-prefix';
import { nameForms } from './name-forms';
import type { Series } from './series';

interface Known {
  readonly claims: readonly Claim[];
  readonly projects: readonly KnownProject[];
  readonly folders: ReadonlySet<string>;
}

/**
 * Series that nobody claims, but that one project's releases go on from: the step from their highest
 * version to its lowest is a single one. They are how it was spelled before. Tags that name nobody
 * can be the top folder's alone: in others a step is soon found by chance.
 */
export function claimFormer(
  unclaimed: readonly Unclaimed[],
  { claims, projects, folders }: Known,
): { readonly claims: readonly Claim[]; readonly unclaimed: readonly Unclaimed[] } {
  const former = unclaimed.map((one) => {
    const { series, why } = one;
    if (why === 'doubtful') return one;
    const heirs = projects.flatMap((project): Claim[] => {
      const pattern = formerPattern(series.prefix, project, folders);
      const own = claims.filter(({ owner }) => owner.name === project.name);
      if (pattern === null || !goesOn(series, own)) return [];
      const owner = { kind: 'project', name: project.name } as const;
      return [{ series, owner, pattern, agreement: agreementOf(project.fileVersion, series) }];
    });
    const [heir] = heirs;
    return heir !== undefined && heirs.length === 1 ? heir : one;
  });
  return {
    claims: former.flatMap((one) => ('owner' in one ? [one] : [])),
    unclaimed: former.flatMap((one) => ('owner' in one ? [] : [one])),
  };
}

/** Null: it is not the project's, or it may be by chance alone. */
function formerPattern(
  prefix: string,
  project: KnownProject,
  folders: ReadonlySet<string>,
): string | null {
  const { root } = project;
  if (isBare(prefix)) return root === '.' ? `${prefix}{version}` : null;
  const match = matchPrefix(prefix, nameForms(project), { root, folders });
  return match === null || match.before === 'foreign' ? null : match.pattern;
}

function goesOn({ highest }: Series, own: readonly Claim[]): boolean {
  return own.some(
    ({ series, owner }) =>
      owner.kind === 'project' && versionStep(highest.version, series.lowest.version).single,
  );
}
