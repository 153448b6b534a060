import type { Found } from '../known/found';
import type { Hint } from '../known/hint';
import { asArray, at } from '../known/json';
import type { KnownProject } from '../known/known-project';
import { changelogValue } from './changelog-value';
import { ownHint } from './own-hint';

interface Owned {
  readonly owner: KnownProject;
  readonly projects: readonly KnownProject[];
}

type Plugins = ReadonlyMap<string, unknown>;

const DEFAULTS = ['commit-analyzer', 'release-notes-generator', 'npm', 'github'];

/** By plugin, what is said where it is used. */
const LEFT: Readonly<Record<string, string>> = {
  exec: '@semantic-release/exec: commands are not run; versionFiles names the files that they write versions to.',
  github: '@semantic-release/github: no releases on the forge are made.',
  gitlab: '@semantic-release/gitlab: no releases on the forge are made.',
  npm: '@semantic-release/npm: nothing is published; build and publish from the tag.',
};

/** What the list of plugins does to commits, files and the branch. */
export function pluginsOf(config: unknown, owned: Owned): Found {
  const listed = asArray(at(config, 'plugins')).map((plugin) => {
    const [name, settings] = Array.isArray(plugin) ? (plugin as unknown[]) : [plugin, undefined];
    return [String(name).replace('@semantic-release/', ''), settings] as const;
  });
  const plugins: Plugins = new Map(
    listed.length > 0 ? listed : DEFAULTS.map((name) => [name, undefined] as const),
  );
  const rules = asArray(at(plugins.get('commit-analyzer'), 'releaseRules'));
  const plain = rules.filter((rule) => isPlain(rule));
  return {
    hints: [
      ownHint('policy', policyOf(plain), { ...owned, why: 'its commit analyzer' }),
      changelogHint(plugins, owned),
      ...writeHints(plugins, owned),
    ].flatMap((hint) => hint ?? []),
    left: [
      ...rules
        .filter((rule) => !isPlain(rule))
        .map((rule) => `releaseRules ${JSON.stringify(rule)}: policy.types goes by type alone.`),
      ...Object.entries(LEFT).flatMap(([name, said]) => (plugins.has(name) ? [said] : [])),
      ...(at(plugins.get('git'), 'message') === undefined
        ? []
        : ['@semantic-release/git, message: stampMessage stands for it.']),
    ],
  };
}

function isPlain(rule: unknown): boolean {
  const keys = Object.keys(rule ?? {})
    .sort()
    .join();
  const release = at(rule, 'release');
  return (
    keys === 'release,type' &&
    (release === false || ['patch', 'minor', 'major'].includes(String(release)))
  );
}

function policyOf(rules: readonly unknown[]): unknown {
  const types = Object.fromEntries(
    rules.map((rule) => [String(at(rule, 'type')), at(rule, 'release') || 'none']),
  );
  return rules.length === 0 ? 'conventional' : { extends: 'conventional', types };
}

/** Without the plugin for it no file tells what was released. */
function changelogHint(plugins: Plugins, owned: Owned): Hint | null {
  if (!plugins.has('changelog'))
    return ownHint('changelog', 'off', { ...owned, why: 'no plugin of it writes a changelog' });
  const file = at(plugins.get('changelog'), 'changelogFile');
  return typeof file !== 'string' || file === 'CHANGELOG.md'
    ? null
    : ownHint('changelog', changelogValue(file), { ...owned, why: 'changelogFile' });
}

/** Without the plugin that commits, the branch never hears of a release. */
function writeHints(plugins: Plugins, { owner, projects }: Owned): readonly Hint[] {
  const alone = projects.filter(({ releasable }) => releasable).length === 1;
  return plugins.has('git') || !alone
    ? []
    : [
        {
          option: ['write'],
          value: 'tag-only',
          why: `no plugin commits what a release of ${owner.name} wrote`,
        },
      ];
}
