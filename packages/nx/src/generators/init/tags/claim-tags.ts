import type { KnownProject } from '../known/known-project';
import type { SeenTag } from '../known/repository';
import { claimBare } from './claim-bare';
import { claimFormer } from './claim-former';
import { claimNamed } from './claim-named';
import { claimChosen } from './claim-chosen';
import type { ChosenTag, Claims, FixedGroup } from './claims';
import { isBare } from './is-bare';
import { readSeries } from './read-series';

interface Seen {
  readonly tags: readonly SeenTag[];
  /** Those that are released. */
  readonly projects: readonly KnownProject[];
  /** Fixed groups that settings declare, with the names of their members. */
  readonly groups: readonly FixedGroup[];
  /** Folders at the workspace's top. */
  readonly folders: readonly string[];
  readonly chosen: readonly ChosenTag[];
}

/** Whose releases the tags are: each series has one owner at most. */
export function claimTags({ tags, projects, groups, folders, chosen }: Seen): Claims {
  const ordered = [...projects].sort((a, b) => (a.name < b.name ? -1 : 1));
  const top = new Set(folders);
  const all = readSeries(tags);
  const told = claimChosen(all, { chosen, projects: ordered, groups });
  const series = all.filter((one) => !told.some((claim) => claim.series === one));
  const named = claimNamed(
    series.filter(({ prefix }) => !isBare(prefix)),
    ordered,
    top,
  );
  const bare = claimBare(
    series.filter(({ prefix }) => isBare(prefix)),
    {
      projects: ordered,
      groups,
      named: new Set(
        [...told, ...named.claims].flatMap(({ owner, agreement }) =>
          agreement === 'differs' ? [] : owner.name,
        ),
      ),
    },
  );
  const claims = [...told, ...named.claims, ...bare.claims];
  const former = claimFormer([...named.unclaimed, ...bare.unclaimed], {
    claims,
    projects: ordered,
    folders: top,
  });
  return {
    claims: [...claims, ...former.claims],
    unclaimed: former.unclaimed,
    found: bare.found,
  };
}
