import { posix } from 'node:path';
import type { Found } from '../known/found';
import type { Hint } from '../known/hint';
import { asRecord, asStrings, at, isRecord } from '../known/json';
import type { KnownProject } from '../known/known-project';
import { readSettings } from '../known/read-settings';
import type { Settings } from '../known/settings';
import { settingsOwner } from '../known/settings-owner';
import { changelogValue } from './changelog-value';
import { codeLeft } from './code-left';
import { configFiles } from './config-files';
import type { Detector } from './detector';
import { holderHints, type NamedHolder } from './holder-hints';
import { type Left, leftOf } from './left-of';
import { mergeFound } from './merge-found';
import { ownHint } from './own-hint';
import { versionAfter } from './version-pattern';

const NAMES = ['.cz.toml', 'cz.toml', '.cz.json', 'cz.json', '.cz.yaml', 'cz.yaml'];

const LEFT: readonly Left[] = [
  [['bump_message'], 'bump_message: stampMessage stands for it.'],
  [['pre_bump_hooks'], 'pre_bump_hooks: no command runs before a release.'],
  [['post_bump_hooks'], 'post_bump_hooks: no command runs after a release.'],
  [
    ['version_scheme'],
    'version_scheme: Python’s versions are PEP 440, npm’s SemVer; prereleases are -c rc.',
  ],
];

/** What commitizen's own map asks for where the preset differs. */
const ITS_TYPES = { refactor: 'patch', revert: 'none' };

/** `[tool.commitizen]` of a pyproject.toml, or a file of its own. */
export const commitizen: Detector = {
  tool: 'commitizen',
  files: [...NAMES, '.cz.py', 'cz.py'],
  detect: (settings) =>
    mergeFound([
      ...configFiles(settings, ['pyproject.toml']).flatMap((path) =>
        read(path, at(readSettings(settings, path), 'tool', 'commitizen'), settings),
      ),
      ...configFiles(settings, NAMES).flatMap((path) => {
        const config = readSettings(settings, path);
        return read(path, at(config, 'tool', 'commitizen') ?? at(config, 'commitizen'), settings);
      }),
      ...configFiles(settings, ['.cz.py', 'cz.py']).map((path) => ({
        hints: [],
        left: [codeLeft(path, 'policy stands for its rules.')],
      })),
    ]),
};

function read(path: string, config: unknown, { projects }: Settings): readonly Found[] {
  const owner = settingsOwner(path, projects);
  if (!isRecord(config) || owner === null) return [];
  const said = (key: 'policy' | 'zeroMajor' | 'changelog', value: unknown, why: string): Hint =>
    ownHint(key, value, { owner, projects, why });
  const holders = asStrings(config['version_files']).map((file) =>
    holderOf(file, posix.dirname(path)),
  );
  const file = config['changelog_file'];
  const { types, left } = bumpsOf(config);
  return [
    {
      hints: [
        said('policy', { extends: 'conventional', types }, 'its bumps'),
        said(
          'zeroMajor',
          config['major_version_zero'] === true ? 'minor' : 'strict',
          'major_version_zero',
        ),
        ...tagHints(config, owner),
        ...holderHints(owner, holders, 'version_files'),
        ...(typeof file === 'string' && file !== 'CHANGELOG.md'
          ? [said('changelog', changelogValue(file), 'changelog_file')]
          : []),
      ],
      left: [...left, ...leftOf(config, LEFT)],
      versions:
        typeof config['version'] === 'string'
          ? new Map([[owner.name, config['version']]])
          : new Map(),
    },
  ];
}

/** `path`, or `path:expression` for the lines in which it stands. */
function holderOf(file: string, folder: string): NamedHolder {
  const [, name = file, expression] = /^(.+?)(?::([^\\/].*))?$/.exec(file) ?? [];
  const path = posix.join(folder, name);
  return expression === undefined || /^version$|^__version__$/.test(expression)
    ? { path }
    : { path, pattern: versionAfter(expression) };
}

/** A tag format with Python's placeholders; those of single numbers cannot be said. */
function tagHints(config: Readonly<Record<string, unknown>>, owner: KnownProject): readonly Hint[] {
  const patternOf = (format: string): string =>
    format.replaceAll(/\$\{?version\}?|\$major\.\$minor\.\$patch\$prerelease/g, '{version}');
  const format = config['tag_format'];
  const tag = patternOf(typeof format === 'string' ? format : '$version');
  const former = asStrings(config['legacy_tag_formats']).map(patternOf).filter(isWhole);
  return [
    ...(isWhole(tag)
      ? [{ option: ['perProject', owner.name, 'tag'], value: tag, why: 'tag_format' }]
      : []),
    ...(former.length > 0
      ? [
          {
            option: ['perProject', owner.name, 'tagsRead'],
            value: former,
            why: 'legacy_tag_formats',
          },
        ]
      : []),
  ];
}

const isWhole = (pattern: string): boolean => /^[^$]*\{version\}[^$]*$/.test(pattern);

/** `bump_map` by type where its expressions are plain; what is not is said. */
function bumpsOf(config: Readonly<Record<string, unknown>>): {
  readonly types: Readonly<Record<string, string>>;
  readonly left: readonly string[];
} {
  const own = { ...asRecord(config['bump_map']), ...asRecord(at(config, 'customize', 'bump_map')) };
  const rules = Object.entries(own).map(([expression, bump]) => ({
    expression,
    type: /^\^?\(?([a-z]+)\)?$/.exec(expression)?.[1],
    bump: String(bump).toLowerCase(),
  }));
  const breaking = /break|!/i;
  return {
    types: {
      ...ITS_TYPES,
      ...Object.fromEntries(
        rules.flatMap(({ type, bump }) =>
          type === undefined || breaking.test(type) ? [] : [[type, bump]],
        ),
      ),
    },
    left: rules
      .filter(({ type, expression }) => type === undefined && !breaking.test(expression))
      .map(
        ({ expression, bump }) => `bump_map ${expression} (${bump}): policy.types goes by type.`,
      ),
  };
}
