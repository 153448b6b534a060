import type { Hint, KnownProject } from './hint';
import { asArray, at, isRecord } from './json';

/**
 * What a `release-please-config.json` asks for. Shared settings count; those of one package go to
 * `perProject`.
 */
export function detectReleasePlease(
  config: unknown,
  projects: readonly KnownProject[],
): readonly Hint[] {
  const packages = at(config, 'packages');
  if (!isRecord(packages)) return [];
  const all = zeroMajorOf(config);
  const owners = Object.entries(packages).flatMap(([path, own]) => {
    const project = projects.find(
      ({ root }) => root === (path === '.' ? '.' : path.replace(/^\.\/|\/$/g, '')),
    );
    return project === undefined ? [] : [{ project, own }];
  });
  return [
    ...policyHints(config),
    {
      option: ['zeroMajor'],
      value: all,
      why: 'release-please: bump-minor-pre-major and bump-patch-for-minor-pre-major',
    },
    ...owners.flatMap(({ project, own }): Hint[] => {
      const zeroMajor = zeroMajorOf(own, config);
      return zeroMajor === all
        ? []
        : [
            {
              option: ['perProject', project.name, 'zeroMajor'],
              value: zeroMajor,
              why: 'release-please: this package’s own settings',
            },
          ];
    }),
    ...(owners.length > 0
      ? [
          {
            option: ['projects'],
            value: owners.map(({ project }) => project.name),
            why: 'release-please releases these',
          },
        ]
      : []),
    ...tagHints(config, owners),
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
  const sections = asArray(at(config, 'changelog-sections')).filter((section) => isRecord(section));
  const visible = sections
    .filter((section) => at(section, 'hidden') !== true)
    .map((section) => at(section, 'type'))
    .filter((type) => typeof type === 'string');
  const types = Object.fromEntries(
    visible
      .filter((type) => !['feat', 'feature', 'fix', 'perf', 'revert'].includes(type))
      .map((type) => [type, 'patch']),
  );
  const value =
    Object.keys(types).length === 0 ? 'conventional' : { extends: 'conventional', types };
  return [
    {
      option: ['policy'],
      value,
      why: 'release-please reads conventional commits, and releases for every type that its changelog shows',
    },
  ];
}

/** `component-v1.2.3`: the component is the package's name unless the settings say otherwise. */
function tagHints(
  config: unknown,
  owners: readonly { readonly project: KnownProject; readonly own: unknown }[],
): readonly Hint[] {
  if (at(config, 'include-component-in-tag') === false) return [];
  const separator = at(config, 'tag-separator') ?? '-';
  const suffix = `${String(separator)}${at(config, 'include-v-in-tag') === false ? '' : 'v'}{version}`;
  return [
    { option: ['tag'], value: `{name}${suffix}`, why: 'release-please writes tags so' },
    ...owners.flatMap(({ project, own }): Hint[] => {
      const component = at(own, 'component');
      const bare = (project.packageName ?? project.name).replace(/^@[^/]*\//, '');
      return typeof component !== 'string' || component === bare
        ? []
        : [
            {
              option: ['perProject', project.name, 'tag'],
              value: `${component}${suffix}`,
              why: `release-please calls it ${component}`,
            },
          ];
    }),
  ];
}
