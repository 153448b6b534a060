import { bareName } from '../known/bare-name';
import type { Hint } from '../known/hint';
import { asArray, asRecord, at, isRecord } from '../known/json';
import type { KnownProject } from '../known/known-project';
import { readJson } from '../known/read-json';
import type { Detector } from './detector';
import { type Left, leftOf } from './left-of';

const CONFIG = 'release-please-config.json';

const LEFT: readonly Left[] = [
  [
    ['separate-pull-requests'],
    'separate-pull-requests: a release is pushed, no pull request is made.',
  ],
  [['plugins'], 'plugins: dependents and groups stand for those that link or follow packages.'],
  [['release-as'], 'release-as: a Release-As trailer, or --release-as, demands a version.'],
  [['versioning'], 'versioning: the channels (-c rc) stand for prerelease strategies.'],
  [['signoff'], 'signoff: git’s own settings sign stamps.'],
];

/** A package of the settings and the project in its folder. */
interface OwnedPackage {
  readonly project: KnownProject;
  readonly own: unknown;
}

/** `release-please-config.json`: shared settings, and packages by folder with their own. */
export const releasePlease: Detector = {
  tool: 'release-please',
  files: [CONFIG, '.release-please-manifest.json'],
  detect: (settings) => {
    const config = readJson(settings, CONFIG);
    const packages = at(config, 'packages');
    if (!isRecord(config) || !isRecord(packages)) return null;
    const owned = Object.entries(packages).flatMap(([path, own]): OwnedPackage[] => {
      const root = path.replace(/^\.\/|\/$/g, '') || '.';
      const project = settings.projects.find((known) => known.root === root);
      return project === undefined ? [] : [{ project, own }];
    });
    return {
      hints: [
        ...policyHints(config),
        ...zeroMajorHints(config, owned),
        ...projectHints(owned),
        ...tagHints(config, owned),
      ],
      left: leftOf(config, LEFT),
    };
  },
};

function zeroMajorHints(config: unknown, owned: readonly OwnedPackage[]): readonly Hint[] {
  const all = zeroMajorOf(config);
  const why = 'bump-minor-pre-major and bump-patch-for-minor-pre-major';
  return [
    { option: ['zeroMajor'], value: all, why },
    ...owned.flatMap(({ project, own }): Hint[] => {
      const value = zeroMajorOf(own, config);
      const option = ['perProject', project.name, 'zeroMajor'];
      return value === all ? [] : [{ option, value, why: 'this package’s own settings' }];
    }),
  ];
}

function zeroMajorOf(...layers: readonly unknown[]): 'strict' | 'shift' | 'minor' | 'patch' {
  const flag = (name: string): boolean =>
    layers.map((layer) => at(layer, name)).find((value) => value !== undefined) === true;
  const [minor, patch] = [flag('bump-minor-pre-major'), flag('bump-patch-for-minor-pre-major')];
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

/** `component-v1.2.3`: the component is the package's name unless the settings say otherwise. */
function tagHints(config: unknown, owned: readonly OwnedPackage[]): readonly Hint[] {
  const shared = spellingOf(config);
  return [
    ...(shared.component ? [hint(['tag'], `{name}${shared.suffix}`, 'it writes tags so')] : []),
    ...owned.flatMap(({ project, own }): Hint[] => {
      const { component, suffix } = spellingOf({ ...asRecord(config), ...asRecord(own) });
      const said = at(own, 'component') ?? at(own, 'package-name');
      const name = typeof said === 'string' && said !== bareName(project) ? said : '{name}';
      const value = component ? `${name}${suffix}` : suffix.replace(/^[^v{]*/, '');
      const same = shared.component && value === `{name}${shared.suffix}`;
      const option = ['perProject', project.name, 'tag'];
      return same ? [] : [hint(option, value, 'its component and tags')];
    }),
  ];
}

const hint = (option: readonly string[], value: string, why: string): Hint => ({
  option,
  value,
  why,
});

function spellingOf(layer: unknown): { readonly component: boolean; readonly suffix: string } {
  const separator = at(layer, 'tag-separator') ?? '-';
  const v = at(layer, 'include-v-in-tag') === false ? '' : 'v';
  return {
    component: at(layer, 'include-component-in-tag') !== false,
    suffix: `${String(separator)}${v}{version}`,
  };
}
