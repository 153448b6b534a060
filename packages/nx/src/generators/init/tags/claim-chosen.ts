import type { KnownProject } from '../known/known-project';
import { AGREEMENTS, agreementOf } from './agreement';
import type { ChosenTag, Claim, FixedGroup } from './claims';
import { prefixOf } from './prefix-of';
import type { Series } from './series';

interface Known {
  readonly chosen: readonly ChosenTag[];
  readonly projects: readonly KnownProject[];
  readonly groups: readonly FixedGroup[];
}

/** What the user says is whose: it needs no evidence. */
export function claimChosen(
  series: readonly Series[],
  { chosen, projects, groups }: Known,
): readonly Claim[] {
  return series.flatMap((one) =>
    chosen
      .flatMap(({ owner, pattern }): Claim[] => {
        const members = groups.find(({ name }) => name === owner)?.members;
        const own = projects.filter(({ name }) => members?.includes(name) ?? name === owner);
        const named = members === undefined ? own[0] : { name: owner, packageName: null };
        if (named === undefined || prefixOf(pattern, named) !== one.prefix) return [];
        const found = own.map(({ fileVersion }) => agreementOf(fileVersion, one));
        const agreement = AGREEMENTS.find((each) => found.includes(each)) ?? 'unknown';
        const kind = members === undefined ? 'project' : 'group';
        return [{ series: one, owner: { kind, name: owner }, pattern, agreement }];
      })
      .slice(0, 1),
  );
}
