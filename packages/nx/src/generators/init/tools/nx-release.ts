import type { Hint } from '../known/hint';
import { asRecord, asStrings, at, isRecord } from '../known/json';
import { readSettings } from '../known/read-settings';
import type { Detector } from './detector';
import { type Left, leftOf } from './left-of';
import { nxReleaseChangelogs } from './nx-release-changelogs';

type Bump = 'none' | 'patch' | 'minor' | 'major';
type Json = Readonly<Record<string, unknown>>;

/** Bumps of nx release's own list of types where they differ from the preset `conventional`. */
const NX_TYPES: Readonly<Record<string, Bump>> = { perf: 'none', revert: 'none' };

const LEFT: readonly Left[] = [
  [['versionPlans'], 'versionPlans: version plans are not read; commits decide, and Release-As.'],
  [
    ['version', 'versionPrefix'],
    'version.versionPrefix: a range keeps its own operator, with the least edit; there is no option.',
  ],
  [
    ['version', 'preVersionCommand'],
    'version.preVersionCommand: no command runs before a release; build from the tag.',
  ],
  [['docker'], 'docker: images are not versioned; their projects are released by tags alone.'],
  [['git', 'commitMessage'], 'git.commitMessage: stampMessage stands for it.'],
  [
    ['changelog', 'workspaceChangelog', 'createRelease'],
    'createRelease: no releases on the forge.',
  ],
];

/**
 * What the `release` section of nx.json asks for, in this plugin's words. The major of Nx matters
 * because defaults changed: since Nx 23 versions below 1.0.0 shift their bumps unless told
 * otherwise.
 */
export const nxRelease: Detector = {
  tool: 'nx release',
  files: ['nx.json'],
  detect: (settings) => {
    const release = at(readSettings(settings, 'nx.json'), 'release');
    if (!isRecord(release) || Object.keys(release).length === 0) return null;
    const groups = groupHints(release);
    const [whole = null] = 'groups' in release ? [] : groups;
    const hints = [
      ...projectHints(release),
      ...groups,
      ...nxReleaseChangelogs(release, whole?.option[1] ?? null),
      ...tagHints(release),
      ...versionHints(release, settings.nxMajor),
    ];
    return { hints, left: leftOf(release, LEFT) };
  },
};

function projectHints(release: Json): readonly Hint[] {
  const grouped = Object.values(asRecord(release['groups'])).flatMap((group) =>
    asStrings(at(group, 'projects')),
  );
  const all = [...asStrings(release['projects']), ...grouped];
  return all.length === 0
    ? []
    : [{ option: ['projects'], value: [...new Set(all)], why: 'it releases these' }];
}

/** Without groups nx release has one group of all projects, and its versions are fixed by default. */
function groupHints(release: Json): readonly Hint[] {
  const groups = asRecord(release['groups']);
  const relationship = release['projectsRelationship'] ?? 'fixed';
  if (Object.keys(groups).length === 0) {
    if (relationship !== 'fixed') return [];
    const projects = asStrings(release['projects']);
    return fixedGroup('workspace', projects.length > 0 ? projects : ['*'], patternOf(release));
  }
  const several = Object.keys(groups).length > 1;
  return Object.entries(groups).flatMap(([name, group]) =>
    (at(group, 'projectsRelationship') ?? relationship) === 'fixed'
      ? fixedGroup(
          name,
          asStrings(at(group, 'projects')),
          patternOf(group) ?? patternOf(release) ?? (several ? `${name}-v{version}` : undefined),
        )
      : [],
  );
}

function fixedGroup(
  name: string,
  projects: readonly string[],
  pattern = 'v{version}',
): readonly Hint[] {
  const tag = pattern.replaceAll('{releaseGroupName}', name);
  const why = `it gives ${projects.join(', ')} one version`;
  return [
    { option: ['groups', name], value: { projects, versions: 'fixed' }, why },
    ...(isKnown(tag) && !tag.includes('{projectName}')
      ? [{ option: ['groups', name, 'tag'], value: tag, why: 'it writes one tag for all of them' }]
      : []),
  ];
}

function tagHints(release: Json): readonly Hint[] {
  const pattern = patternOf(release);
  if (pattern?.includes('{projectName}') !== true) return [];
  const tag = pattern.replaceAll('{projectName}', '{project}');
  return isKnown(tag) ? [{ option: ['tag'], value: tag, why: 'it writes tags so' }] : [];
}

function patternOf(settings: unknown): string | undefined {
  const pattern = at(settings, 'releaseTag', 'pattern') ?? at(settings, 'releaseTagPattern');
  return typeof pattern === 'string' && pattern.includes('{version}') ? pattern : undefined;
}

/** Whether it holds nothing that this plugin's patterns cannot say. */
function isKnown(pattern: string): boolean {
  return !/\{(?!(?:project|projectName|name|version)\})/.test(pattern);
}

function versionHints(release: Json, nxMajor: number): readonly Hint[] {
  const conventional =
    release['conventionalCommits'] ?? at(release, 'version', 'conventionalCommits');
  const types = Object.fromEntries(
    Object.entries(asRecord(at(release, 'conventionalCommits', 'types'))).flatMap(
      ([type, rule]) => {
        const bump = rule === false ? 'none' : at(rule, 'semverBump');
        return typeof bump === 'string' ? [[type, bump as Bump]] : [];
      },
    ),
  );
  const adjust = at(release, 'version', 'adjustSemverBumpsForZeroMajorVersion') ?? nxMajor >= 23;
  const dependents = at(release, 'version', 'updateDependents') === 'never' ? 'never' : 'always';
  return [
    ...(conventional
      ? [
          {
            option: ['policy'],
            value: { extends: 'conventional', types: { ...NX_TYPES, ...types } },
            why: 'it reads conventional commits with these types',
          },
        ]
      : []),
    {
      option: ['zeroMajor'],
      value: adjust === true ? 'shift' : 'strict',
      why: `it ${adjust === true ? 'shifts' : 'does not shift'} bumps below 1.0.0`,
    },
    {
      option: ['dependents'],
      value: dependents,
      why: `it ${dependents === 'never' ? 'never updates' : 'always updates'} dependents`,
    },
  ];
}
