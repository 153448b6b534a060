import { asArray, at, isRecord } from '../known/json';
import type { Hint } from '../known/hint';
import { readSettings } from '../known/read-settings';
import { changelogValue } from './changelog-value';
import type { Detector } from './detector';
import { type Left, leftOf } from './left-of';
import { extraFileHints, unreadFiles } from './release-please-files';
import { MANIFEST, type OwnedPackage, readPackages } from './release-please-packages';
import { tagHints } from './release-please-tags';

const CONFIG = 'release-please-config.json';

const LEFT: readonly Left[] = [
  [['release-as'], 'release-as: a Release-As trailer, or --release-as, demands a version.'],
  [['versioning'], 'versioning: channels (-c rc) stand for prerelease strategies.'],
  [['prerelease'], 'prerelease: candidates are cut with -c rc.'],
  [
    ['exclude-paths'],
    'exclude-paths: what lies in a project’s folder is its own, unless it is another project’s.',
  ],
  [['draft'], 'draft: no releases on the forge are made.'],
  [
    ['pull-request-title-pattern'],
    'pull-request-title-pattern: no pull request is made; stampMessage is the subject.',
  ],
];

const FOLLOWING: ReadonlySet<unknown> = new Set([
  'node-workspace',
  'cargo-workspace',
  'maven-workspace',
]);

/** `release-please-config.json`: shared settings, and packages by folder with their own. */
export const releasePlease: Detector = {
  tool: 'release-please',
  files: [CONFIG, MANIFEST],
  detect: (settings) => {
    const config = readSettings(settings, CONFIG);
    if (!isRecord(config) || !isRecord(at(config, 'packages'))) return null;
    const { owned, left, versions } = readPackages(config, settings);
    return {
      hints: [
        ...policyHints(config),
        ...zeroMajorHints(config, owned),
        ...projectHints(owned),
        ...tagHints(config, owned),
        ...groupHints(config, owned),
        ...owned.flatMap((one) => [
          ...extraFileHints(one, settings.files),
          ...changelogHints(one),
          ...memberHints(one, { owned, settings }),
        ]),
      ],
      left: [
        ...left,
        ...new Set(owned.flatMap(({ own }) => leftOf(own, LEFT))),
        ...owned.flatMap(unreadFiles),
      ],
      versions,
    };
  },
};

function zeroMajorHints(config: unknown, owned: readonly OwnedPackage[]): readonly Hint[] {
  const all = zeroMajorOf(config);
  const why = 'bump-minor-pre-major and bump-patch-for-minor-pre-major';
  return [
    { option: ['zeroMajor'], value: all, why },
    ...owned.flatMap(({ project, own }): Hint[] => {
      const value = zeroMajorOf(own);
      const option = ['perProject', project.name, 'zeroMajor'];
      return value === all ? [] : [{ option, value, why: 'this package’s own settings' }];
    }),
  ];
}

function zeroMajorOf(layer: unknown): 'strict' | 'shift' | 'minor' | 'patch' {
  const minor = at(layer, 'bump-minor-pre-major') === true;
  const patch = at(layer, 'bump-patch-for-minor-pre-major') === true;
  return minor ? (patch ? 'shift' : 'minor') : patch ? 'patch' : 'strict';
}

/** Every commit that has a visible section asks for a release, at patch unless it is a feature. */
function policyHints(config: unknown): readonly Hint[] {
  const types = Object.fromEntries(
    asArray(at(config, 'changelog-sections'))
      .filter((section) => at(section, 'hidden') !== true)
      .map((section) => at(section, 'type'))
      .filter((type) => typeof type === 'string')
      .filter((type) => !['feat', 'feature', 'fix', 'perf', 'revert'].includes(type))
      .map((type) => [type, 'patch']),
  );
  const value =
    Object.keys(types).length === 0 ? 'conventional' : { extends: 'conventional', types };
  const why = 'it reads conventional commits, and releases for every type that its changelog shows';
  return [{ option: ['policy'], value, why }];
}

function projectHints(owned: readonly OwnedPackage[]): readonly Hint[] {
  const value = owned.map(({ project }) => project.name);
  return value.length === 0 ? [] : [{ option: ['projects'], value, why: 'it releases these' }];
}

/** `linked-versions` of components are fixed groups; plugins that follow release every dependent. */
function groupHints(config: unknown, owned: readonly OwnedPackage[]): readonly Hint[] {
  const plugins = asArray(at(config, 'plugins'));
  const linked = plugins.filter((plugin) => at(plugin, 'type') === 'linked-versions');
  const follows = plugins.some((plugin) => FOLLOWING.has(at(plugin, 'type') ?? plugin));
  return [
    ...linked.flatMap((plugin): Hint[] => {
      const components = asArray(at(plugin, 'components'));
      const projects = owned
        .filter(({ component }) => components.includes(component))
        .map(({ project }) => project.name);
      const name = at(plugin, 'groupName');
      const value = { projects, versions: 'fixed' };
      return projects.length === 0
        ? []
        : [{ option: ['groups', String(name ?? 'linked')], value, why: 'linked-versions' }];
    }),
    ...(follows
      ? [{ option: ['dependents'], value: 'always', why: 'its plugins follow dependencies' }]
      : []),
  ];
}

function changelogHints({ project, own }: OwnedPackage): readonly Hint[] {
  const option = ['perProject', project.name, 'changelog'];
  const file = at(own, 'changelog-path');
  if (at(own, 'skip-changelog') === true) return [{ option, value: 'off', why: 'skip-changelog' }];
  return typeof file === 'string' && file !== 'CHANGELOG.md'
    ? [{ option, value: changelogValue(file), why: 'changelog-path' }]
    : [];
}

/** The package `.` has every commit but those that exclude-paths leave out. */
function memberHints(
  { project, own }: OwnedPackage,
  {
    settings,
    owned,
  }: {
    readonly settings: { readonly projects: readonly { readonly root: string }[] };
    readonly owned: readonly OwnedPackage[];
  },
): readonly Hint[] {
  if (project.root !== '.') return [];
  const excluded = new Set(
    asArray(at(own, 'exclude-paths')).map((path) => String(path).replace(/\/$/, '')),
  );
  const members = settings.projects
    .map(({ root }) => root)
    .filter((root) => root !== '.' && !excluded.has(root))
    .filter((root) => !owned.some((one) => one.project.root === root));
  return members.length === 0
    ? []
    : [
        {
          option: ['perProject', project.name, 'extraPaths'],
          value: members.map((root) => `${root}/**`).sort(),
          why: 'the package . has the commits of the folders in it',
        },
      ];
}
