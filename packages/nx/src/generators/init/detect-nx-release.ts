import type { Hint } from './hint';
import { asArray, at, isRecord } from './json';

type Bump = 'none' | 'patch' | 'minor' | 'major';

/** Bumps of nx release's own list of types where they differ from the preset `conventional`. */
const NX_TYPES: Readonly<Record<string, Bump>> = { perf: 'none', revert: 'none' };

/**
 * What the `release` section of nx.json asks for, in this plugin's words. `nxMajor` matters because
 * defaults changed: since Nx 23 versions below 1.0.0 shift their bumps unless told otherwise.
 */
export function detectNxRelease(nxJson: unknown, nxMajor: number): readonly Hint[] {
  const release = at(nxJson, 'release');
  if (!isRecord(release) || Object.keys(release).length === 0) return [];
  return [
    ...projectHints(release),
    ...groupHints(release),
    ...tagHints(release),
    ...versionHints(release, nxMajor),
  ];
}

function projectHints(release: object): readonly Hint[] {
  const projects = asArray(at(release, 'projects'));
  const grouped = Object.values(record(at(release, 'groups'))).flatMap((group) =>
    asArray(at(group, 'projects')),
  );
  const all = [...projects, ...grouped].filter((name) => typeof name === 'string');
  return all.length === 0
    ? []
    : [{ option: ['projects'], value: [...new Set(all)], why: 'nx release releases these' }];
}

/**
 * Without groups nx release has one group of all projects, and its versions are fixed by default.
 */
function groupHints(release: object): readonly Hint[] {
  const groups = record(at(release, 'groups'));
  const relationship = at(release, 'projectsRelationship') ?? 'fixed';
  if (Object.keys(groups).length === 0) {
    if (relationship !== 'fixed') return [];
    const projects = asArray(at(release, 'projects'));
    return [
      {
        option: ['groups', 'workspace'],
        value: { projects: projects.length > 0 ? projects : ['*'], versions: 'fixed' },
        why: 'nx release gives all projects one version',
      },
    ];
  }
  return Object.entries(groups).flatMap(([name, group]) =>
    (at(group, 'projectsRelationship') ?? relationship) === 'fixed'
      ? [
          {
            option: ['groups', name],
            value: { projects: asArray(at(group, 'projects')), versions: 'fixed' },
            why: `nx release gives the group ${name} one version`,
          },
        ]
      : [],
  );
}

function tagHints(release: object): readonly Hint[] {
  const pattern = at(release, 'releaseTag', 'pattern') ?? at(release, 'releaseTagPattern');
  if (typeof pattern !== 'string' || !pattern.includes('{version}')) return [];
  const tag = pattern.replaceAll('{projectName}', '{project}');
  const known = /\{(?!(?:project|name|version)\})/.test(tag) || tag === '{project}@{version}';
  return known ? [] : [{ option: ['tag'], value: tag, why: 'nx release writes tags so' }];
}

function versionHints(release: object, nxMajor: number): readonly Hint[] {
  const conventional =
    at(release, 'conventionalCommits') ?? at(release, 'version', 'conventionalCommits');
  const types = Object.fromEntries(
    Object.entries(record(at(release, 'conventionalCommits', 'types'))).flatMap(([type, rule]) => {
      const bump = rule === false ? 'none' : at(rule, 'semverBump');
      return typeof bump === 'string' ? [[type, bump as Bump]] : [];
    }),
  );
  const adjust = at(release, 'version', 'adjustSemverBumpsForZeroMajorVersion') ?? nxMajor >= 23;
  const dependents = at(release, 'version', 'updateDependents') === 'never' ? 'never' : 'always';
  return [
    ...(conventional
      ? [
          {
            option: ['policy'],
            value: { extends: 'conventional', types: { ...NX_TYPES, ...types } },
            why: 'nx release reads conventional commits with these types',
          },
        ]
      : []),
    {
      option: ['zeroMajor'],
      value: adjust === true ? 'shift' : 'strict',
      why: `nx release ${adjust === true ? 'shifts' : 'does not shift'} bumps below 1.0.0`,
    },
    {
      option: ['dependents'],
      value: dependents,
      why: `nx release ${dependents === 'never' ? 'never updates' : 'always updates'} dependents`,
    },
  ];
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  isRecord(value) ? value : {};
