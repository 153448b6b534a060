import type { Hint } from '../known/hint';
import type { KnownProject } from '../known/known-project';
import type { ChosenTag, Claim, Claims } from './claims';
import { currentClaims, keyOf } from './current-claims';
import { mainPattern } from './main-pattern';
import { prefixOf } from './prefix-of';
import { sharedFormer } from './shared-former';
import { unifyPatterns } from './unify-patterns';

const DEFAULT = '{project}@{version}';
const SINGLE = 'v{version}';
/** In place of `tag` for a project whose tags would else be another's. */
const OTHERS = [DEFAULT, '{project}-v{version}', '{project}/v{version}'];

interface Asked {
  readonly projects: readonly KnownProject[];
  readonly chosen: readonly ChosenTag[];
  /** What a setting says that projects use. */
  readonly declared: string | null;
}

export interface TagHints {
  /** What tags say. */
  readonly told: readonly Hint[];
  /** Where neither tags nor a setting say anything. */
  readonly otherwise: readonly Hint[];
}

interface Spelled {
  readonly claims: readonly Claim[];
  /** By owner, how its tags are spelled today, and who says so. */
  readonly today: ReadonlyMap<string, { readonly pattern: string; readonly why: string }>;
  readonly main: string;
  /** Former spellings that are read for all. */
  readonly shared: readonly string[];
  /** Whether a pattern reads tags that are not the project's. */
  readonly readsOthers: (pattern: string, project: KnownProject) => boolean;
}

/**
 * What is written for the claims, always in words, also where it is the default: how a project's
 * tags are spelled must not change when another project is added. What most projects use is `tag`;
 * what single projects or groups use stands at theirs, and so do former spellings, but for those
 * that several projects had and that read nobody else's tags.
 */
export function tagOptions(
  told: Pick<Claims, 'claims' | 'unclaimed'>,
  { projects, chosen, declared }: Asked,
): TagHints {
  const claims = unifyPatterns(told.claims, projects);
  const current = currentClaims(claims, chosen);
  const readsOthers = othersOf({ ...told, claims });
  const common = mainPattern([...current.values()]) ?? declared;
  const spelled: Spelled = {
    claims,
    today: new Map([
      ...[...current].map(said),
      ...chosen.flatMap((one) => chosenBy(one, projects)),
    ]),
    main: common ?? DEFAULT,
    shared: sharedFormer(claims, current).filter(
      (pattern) => !projects.some((project) => readsOthers(pattern, project)),
    ),
    readsOthers,
  };
  const alone = projects.length === 1 && common === null;
  const seen = claims.some(({ pattern }) => pattern === common);
  return {
    told: [
      ...(seen ? [mainHint(claims, spelled.main)] : []),
      ...list(['tagsRead'], spelled.shared, 'older tags of several projects'),
      ...groupHints(spelled),
      ...projects.flatMap((project) =>
        ownHints(project, alone ? { ...spelled, main: '' } : spelled),
      ),
    ],
    otherwise: alone ? untaggedHints(projects, spelled, SINGLE) : otherwise(projects, spelled),
  };
}

function said([key, claim]: readonly [string, Claim]): [string, { pattern: string; why: string }] {
  return [key, { pattern: claim.pattern, why: toldBy(claim) }];
}

function chosenBy(
  { owner, pattern }: ChosenTag,
  projects: readonly KnownProject[],
): readonly [string, { pattern: string; why: string }][] {
  const kind = projects.some(({ name }) => name === owner) ? 'project' : 'group';
  return [[keyOf({ kind, name: owner }), { pattern, why: 'you said so' }]];
}

function othersOf({ claims, unclaimed }: Pick<Claims, 'claims' | 'unclaimed'>) {
  const owners = new Map<string, string | null>([
    ...claims.map(({ series, owner }) => [series.prefix, keyOf(owner)] as const),
    ...unclaimed.map(({ series }) => [series.prefix, null] as const),
  ]);
  return (pattern: string, project: KnownProject): boolean => {
    const owner = owners.get(prefixOf(pattern, project));
    return owner !== undefined && owner !== keyOf({ kind: 'project', name: project.name });
  };
}

function mainHint(claims: readonly Claim[], value: string): Hint {
  const spelled = claims.filter(({ pattern }) => pattern === value);
  const count = spelled.reduce((sum, { series }) => sum + series.count, 0);
  return {
    option: ['tag'],
    value,
    why: count === 1 ? 'a tag is spelled so' : `${count} tags are spelled so`,
  };
}

function groupHints({ claims, today }: Spelled): readonly Hint[] {
  return [...today].flatMap(([key, { pattern, why }]): readonly Hint[] => {
    const [kind, ...words] = key.split(' ');
    if (kind !== 'group') return [];
    const at = ['groups', words.join(' ')];
    return [
      { option: [...at, 'tag'], value: pattern, why: `${why}; one tag for all of them` },
      ...list([...at, 'tagsRead'], formerOf(key, claims, pattern), 'older tags'),
    ];
  });
}

function otherwise(projects: readonly KnownProject[], spelled: Spelled): readonly Hint[] {
  const { today, main, readsOthers } = spelled;
  const untagged = projects.filter((project) => !today.has(projectKey(project)));
  const free = untagged.flatMap((project) => {
    const pattern = [main, ...OTHERS].find((each) => !readsOthers(each, project)) ?? main;
    return pattern === main ? [] : untaggedHints([project], spelled, pattern);
  });
  const grouped =
    projects.length === 0 || [...today.keys()].some((key) => key.startsWith('group '));
  const why = 'no tag says otherwise';
  return [...(grouped ? [] : [{ option: ['tag'], value: main, why }]), ...free];
}

function untaggedHints(
  projects: readonly KnownProject[],
  { today }: Spelled,
  value: string,
): readonly Hint[] {
  return projects
    .filter((project) => !today.has(projectKey(project)))
    .map(({ name }) => ({
      option: ['perProject', name, 'tag'],
      value,
      why: 'it has no tags yet, and these are nobody else’s',
    }));
}

function ownHints(project: KnownProject, { claims, today, main, shared }: Spelled) {
  const key = projectKey(project);
  const spelled = today.get(key);
  if (spelled === undefined) return [];
  const at = ['perProject', project.name];
  const former = formerOf(key, claims, spelled.pattern).filter((each) => !shared.includes(each));
  return [
    ...(spelled.pattern === main
      ? []
      : [{ option: [...at, 'tag'], value: spelled.pattern, why: spelled.why }]),
    ...list([...at, 'tagsRead'], former, 'its older tags are spelled so'),
  ];
}

const projectKey = ({ name }: KnownProject): string => keyOf({ kind: 'project', name });

function toldBy({ series, agreement }: Claim): string {
  const words = {
    equal: ', as its file says',
    ahead: ', one step before its file',
    unknown: '',
    differs: ', which its file does not say',
  };
  const count = series.count === 1 ? '1 tag' : `${series.count} tags`;
  return `${count}, up to ${series.highest.text}${words[agreement]}`;
}

function formerOf(key: string, claims: readonly Claim[], today: string): readonly string[] {
  const own = claims.filter(({ owner }) => keyOf(owner) === key);
  return [...new Set(own.map(({ pattern }) => pattern))].filter((each) => each !== today).sort();
}

function list(option: readonly string[], value: readonly string[], why: string): readonly Hint[] {
  return value.length === 0 ? [] : [{ option, value, why }];
}
