import { readIni } from '@release-openmed/core/names';
import { posix } from 'node:path';
import type { Found } from '../known/found';
import type { Hint } from '../known/hint';
import { asArray, asRecord, at, isRecord } from '../known/json';
import { readSettings } from '../known/read-settings';
import type { Settings } from '../known/settings';
import { settingsOwner } from '../known/settings-owner';
import { configFiles } from './config-files';
import type { Detector } from './detector';
import { holderHints, type NamedHolder } from './holder-hints';
import { type Left, leftOf } from './left-of';
import { mergeFound } from './merge-found';
import { versionPattern } from './version-pattern';

type Table = Readonly<Record<string, unknown>>;

const LEFT: readonly Left[] = [
  [['message'], 'message: stampMessage stands for it.'],
  [['parse'], 'parse, serialize: versions are PEP 440’s or SemVer’s.'],
  [['pre_commit_hooks'], 'pre_commit_hooks: no command runs before a release.'],
];

/** bumpversion, bump2version and bump-my-version: INI and TOML settings of the same words. */
export const bumpversion: Detector = {
  tool: 'bump-my-version',
  files: ['.bumpversion.cfg', 'setup.cfg', '.bumpversion.toml'],
  detect: (settings) =>
    mergeFound([
      ...configFiles(settings, ['.bumpversion.cfg', 'setup.cfg']).flatMap((path) =>
        read(path, iniTable(settings.files.get(path) ?? ''), settings),
      ),
      ...configFiles(settings, ['.bumpversion.toml', 'pyproject.toml']).flatMap((path) =>
        read(path, at(readSettings(settings, path), 'tool', 'bumpversion'), settings),
      ),
    ]),
};

/** The INI settings in the form of the TOML ones. */
function iniTable(text: string): Table | null {
  const sections = readIni(text);
  const main = sections['bumpversion'];
  if (main === undefined) return null;
  const files = Object.entries(sections).flatMap(([name, section]) => {
    const [, kind, path] = /^bumpversion:(file|glob)(?:\([^)]*\))?:(.+)$/.exec(name) ?? [];
    return kind === undefined
      ? []
      : [{ ...section, [kind === 'file' ? 'filename' : 'glob']: path }];
  });
  return { ...main, files };
}

function read(path: string, config: unknown, { projects }: Settings): readonly Found[] {
  const owner = settingsOwner(path, projects);
  if (!isRecord(config) || owner === null) return [];
  const folder = posix.dirname(path);
  const files = asArray(config['files']).map(asRecord);
  const holders = files.map((file) => holderOf({ search: config['search'], ...file }, folder));
  const version = config['current_version'];
  return [
    {
      hints: [
        ...tagHints(config, owner.name),
        ...holderHints(
          owner,
          holders.flatMap((one) => one ?? []),
          'its files',
        ),
      ],
      left: [
        ...files
          .filter((_, index) => holders[index] === null)
          .map(
            (file) =>
              `${String(file['filename'] ?? file['glob'])}: say in versionFiles of ${owner.name} where the version is, with a pattern.`,
          ),
        ...leftOf(config, LEFT),
      ],
      versions: typeof version === 'string' ? new Map([[owner.name, version]]) : new Map(),
    },
  ];
}

/** Null: no path, or no more than the version itself to look for. */
function holderOf(file: Table, folder: string): NamedHolder | null {
  const name = file['filename'];
  if (typeof name !== 'string') return null;
  const path = posix.join(folder, name);
  const keyPath = file['key_path'];
  if (typeof keyPath === 'string') return { path, pointer: `/${keyPath.replaceAll('.', '/')}` };
  const search = typeof file['search'] === 'string' ? file['search'] : '{current_version}';
  const pattern = versionPattern(search, '{current_version}');
  if (pattern !== null) return { path, pattern };
  const plain = search.trim() === '{current_version}';
  return plain &&
    /\.(?:py|json|toml|ya?ml)$|(?:^|\/)(?:VERSION|version\.txt|setup\.cfg)$/.test(path)
    ? { path }
    : null;
}

function tagHints(config: Table, owner: string): readonly Hint[] {
  const name = config['tag_name'];
  const pattern = (typeof name === 'string' ? name : 'v{new_version}').replaceAll(
    '{new_version}',
    '{version}',
  );
  return /^[^{}]*\{version\}[^{}]*$/.test(pattern)
    ? [{ option: ['perProject', owner, 'tag'], value: pattern, why: 'tag_name' }]
    : [];
}
