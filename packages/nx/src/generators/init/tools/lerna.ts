import type { Hint } from '../known/hint';
import { asRecord, asStrings, at } from '../known/json';
import type { KnownProject } from '../known/known-project';
import { readSettings } from '../known/read-settings';
import type { Detector } from './detector';
import { holderHints } from './holder-hints';
import { type Left, leftOf } from './left-of';

const FILE = 'lerna.json';

const LEFT: readonly Left[] = [
  [['message'], 'message: stampMessage stands for it.'],
  [['createRelease'], 'createRelease: no releases on the forge are made.'],
  [
    ['ignoreChanges'],
    'ignoreChanges: every path of a folder is its project’s; the types of commits say what counts (policy).',
  ],
  [['changelogPreset'], 'changelogPreset: policy and changelog stand for it.'],
  [['forcePublish'], 'forcePublish: a fixed group (groups) releases all its members together.'],
];

/** `lerna.json`: fixed versions with one tag for all, or independent ones. */
export const lerna: Detector = {
  tool: 'Lerna',
  files: [FILE],
  detect: (settings) => {
    const config = readSettings(settings, FILE);
    const version = at(config, 'version');
    if (typeof version !== 'string') return null;
    const said = { ...asRecord(config), ...asRecord(at(config, 'command', 'version')) };
    const branches = asStrings(said['allowBranch']);
    const prefix = said['tagVersionPrefix'];
    const fixed = version !== 'independent';
    return {
      hints: [
        ...(fixed ? groupHints(typeof prefix === 'string' ? prefix : 'v') : []),
        ...(fixed ? holderOf(settings.projects) : []),
        ...(said['conventionalCommits'] === true
          ? [{ option: ['policy'], value: 'conventional', why: 'it reads conventional commits' }]
          : []),
        ...(branches.length > 0
          ? [{ option: ['branches', 'stable'], value: branches, why: 'allowBranch' }]
          : []),
      ],
      left: leftOf(said, LEFT),
    };
  },
};

function groupHints(prefix: string): readonly Hint[] {
  const why = 'it gives all packages one version, and one tag';
  return [
    { option: ['groups', 'workspace'], value: { projects: ['*'], versions: 'fixed' }, why },
    { option: ['groups', 'workspace', 'tag'], value: `${prefix}{version}`, why },
  ];
}

/** It holds the version of all; one member, released whenever the others are, writes it. */
function holderOf(projects: readonly KnownProject[]): readonly Hint[] {
  const [first] = projects
    .filter(({ releasable }) => releasable)
    .sort((a, b) => (a.root < b.root ? -1 : 1));
  return first === undefined
    ? []
    : holderHints(first, [{ path: FILE, pointer: '/version' }], `${FILE} holds the version`);
}
