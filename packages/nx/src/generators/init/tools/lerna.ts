import type { Hint } from '../known/hint';
import { asRecord, asStrings, at } from '../known/json';
import { readJson } from '../known/read-json';
import type { Detector } from './detector';
import { type Left, leftOf } from './left-of';

const LEFT: readonly Left[] = [
  [['message'], 'message: stampMessage stands for it.'],
  [['createRelease'], 'createRelease: no releases on the forge are made.'],
  [
    ['ignoreChanges'],
    'ignoreChanges: every path of a folder is its project’s; the types of commits say what counts (policy).',
  ],
  [['changelogPreset'], 'changelogPreset: policy and changelog stand for it.'],
];

/** `lerna.json`: fixed versions with one tag for all, or independent ones. */
export const lerna: Detector = {
  tool: 'Lerna',
  files: ['lerna.json'],
  detect: (settings) => {
    const config = readJson(settings, 'lerna.json');
    const version = at(config, 'version');
    if (typeof version !== 'string') return null;
    const said = { ...asRecord(config), ...asRecord(at(config, 'command', 'version')) };
    const branches = asStrings(said['allowBranch']);
    const prefix = said['tagVersionPrefix'];
    return {
      hints: [
        ...(version === 'independent' ? [] : fixed(typeof prefix === 'string' ? prefix : 'v')),
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

function fixed(prefix: string): readonly Hint[] {
  const why = 'it gives all packages one version, and one tag';
  return [
    { option: ['groups', 'workspace'], value: { projects: ['*'], versions: 'fixed' }, why },
    { option: ['groups', 'workspace', 'tag'], value: `${prefix}{version}`, why },
  ];
}
