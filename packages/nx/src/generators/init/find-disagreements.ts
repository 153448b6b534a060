import type { Detected } from './detected';
import type { Disagreement } from './disagreement';
import type { KnownProject } from './known/known-project';
import { agreementOf } from './tags/agreement';
import type { ChosenTag, Claim, Unclaimed } from './tags/claims';
import { currentClaims, keyOf } from './tags/current-claims';
import { isBare } from './tags/is-bare';

/**
 * Files that contradict the tags that name their project, and tags of which nobody can say whose
 * they are. A file that says no version contradicts nothing.
 */
export function findDisagreements(
  { claims: { claims, unclaimed }, projects, groups }: Detected,
  chosen: readonly ChosenTag[],
): readonly Disagreement[] {
  const current = currentClaims(claims, chosen);
  const settled = new Set(chosen.map(({ owner }) => owner));
  const told = [...current.values()].filter(({ owner }) => !settled.has(owner.name));
  const tagged = new Set(
    [...current.values()].flatMap(
      ({ owner }) => groups.find(({ name }) => name === owner.name)?.members ?? [owner.name],
    ),
  );
  return [
    ...told.flatMap((claim) => {
      const members = groups.find(({ name }) => keyOf(claim.owner) === `group ${name}`)?.members;
      return contradictions(
        claim,
        projects.filter(({ name }) => members?.includes(name) ?? name === claim.owner.name),
      );
    }),
    ...unclaimed.flatMap((one) => ownerless(one, tagged.size === 0)),
  ];
}

function contradictions(
  { series, owner }: Claim,
  projects: readonly KnownProject[],
): readonly Disagreement[] {
  const against = projects.filter(
    ({ fileVersion }) => agreementOf(fileVersion, series) === 'differs',
  );
  if (against.length === 0) return [];
  const files = against.map(({ name, fileVersion }) =>
    name === owner.name
      ? `its file says ${fileVersion}`
      : `the file of ${name} says ${fileVersion}`,
  );
  return [
    {
      about: owner.name,
      message: `${owner.name}: the highest release by its tags is ${series.highest.text} (${series.prefix}{version}), ${files.join(', ')}.`,
      fix: `Tag what was released, or correct the file. If both are right: --accept ${owner.name}. If other tags are its own: --tag "${owner.name}=${owner.name}-v{version}", with what they look like.`,
    },
  ];
}

/** `alone`: no other tags are anybody's, so these are the releases of something. */
function ownerless({ series, why, perhaps }: Unclaimed, alone: boolean): readonly Disagreement[] {
  if (why === 'nobody' && !(alone && isBare(series.prefix))) return [];
  const about = `${series.prefix}{version}`;
  const whose =
    perhaps.length > 0
      ? `may be the releases of ${perhaps.slice(0, 5).join(', ')}${perhaps.length > 5 ? ` and ${perhaps.length - 5} more` : ''}`
      : 'are nobody’s by what the files say';
  return [
    {
      about,
      message: `${series.count} tags ${about}, up to ${series.highest.text}, ${whose}.`,
      fix: `Say whose they are: --tag "${perhaps[0] ?? 'name'}=${about}". If they are nobody’s: --accept "${about}".`,
    },
  ];
}
