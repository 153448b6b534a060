import type { Hint } from './known/hint';
import type { KnownProject } from './known/known-project';
import type { Claim, FixedGroup } from './tags/claims';

interface Known {
  readonly claims: readonly Claim[];
  readonly projects: readonly KnownProject[];
  readonly groups: readonly FixedGroup[];
}

/**
 * Settings without what they say of tags where tags themselves have spoken, and a pattern that
 * names no project with the one whose tags it can be.
 */
export function settleTags(hints: readonly Hint[], known: Known): readonly Hint[] {
  return hints.flatMap((hint) => {
    const [place, name = ''] = hint.option;
    if (hint.option.at(-1) !== 'tag') return [hint];
    if (place === 'groups') return isSpoken(membersOf(name, known), known) ? [] : [hint];
    if (place === 'perProject') return isSpoken([name], known) ? [] : [hint];
    return isShareable(hint) ? [] : bareHint(hint, known);
  });
}

/** Whether tags have spoken of one of them, or of their group. */
function isSpoken(names: readonly string[], { claims, groups }: Known): boolean {
  return claims.some(({ owner }) =>
    owner.kind === 'project'
      ? names.includes(owner.name)
      : membersOf(owner.name, { groups }).some((member) => names.includes(member)),
  );
}

function membersOf(name: string, { groups }: Pick<Known, 'groups'>): readonly string[] {
  return groups.find((group) => group.name === name)?.members ?? [];
}

const isShareable = ({ value }: Hint): boolean => /\{(?:project|name)\}/.test(String(value));

function bareHint(hint: Hint, known: Known): readonly Hint[] {
  const { projects } = known;
  const only = projects.length === 1 ? projects[0] : projects.find(({ root }) => root === '.');
  if (only === undefined || isSpoken([only.name], known)) return [];
  return [{ ...hint, option: ['perProject', only.name, 'tag'] }];
}
