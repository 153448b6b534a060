import type { Hint } from '../known/hint';
import { asArray, asStrings, at, isRecord } from '../known/json';
import { readSettings } from '../known/read-settings';
import type { Detector } from './detector';
import { type Left, leftOf } from './left-of';

const LEFT: readonly Left[] = [
  [['snapshot'], 'snapshot: nightly releases stand for it (nx release-openmed -c nightly).'],
  [
    ['___experimentalUnsafeOptions_WILL_CHANGE_IN_PATCH', 'onlyUpdatePeerDependentsWhenOutOfRange'],
    'onlyUpdatePeerDependentsWhenOutOfRange: so it is always (dependents: "range").',
  ],
];

/** `.changeset/config.json`. Change files give way to commits. */
export const changesets: Detector = {
  tool: 'Changesets',
  files: ['.changeset/config.json'],
  detect: (settings) => {
    const config = readSettings(settings, '.changeset/config.json');
    if (!isRecord(config)) return null;
    return {
      hints: [...fixedHints(config), ...ignoreHints(config), ...branchHints(config)],
      left: [
        'changes: commits decide in place of the files in .changeset; release those that are there first.',
        ...linkedLeft(config),
        ...privateLeft(config),
        ...leftOf(config, LEFT),
      ],
    };
  },
};

function fixedHints(config: unknown): readonly Hint[] {
  return asArray(at(config, 'fixed'))
    .filter((group) => Array.isArray(group) && group.length > 0)
    .map((projects, index) => ({
      option: ['groups', `fixed-${index + 1}`],
      value: { projects, versions: 'fixed' },
      why: 'it gives these packages one version (fixed)',
    }));
}

function ignoreHints(config: unknown): readonly Hint[] {
  const ignored = asStrings(at(config, 'ignore'));
  return ignored.length === 0
    ? []
    : [{ option: ['projects'], value: ['*', ...ignored.map((name) => `!${name}`)], why: 'ignore' }];
}

function branchHints(config: unknown): readonly Hint[] {
  const base = at(config, 'baseBranch');
  return typeof base !== 'string' || ['main', 'master'].includes(base)
    ? []
    : [{ option: ['branches', 'stable'], value: [base], why: 'baseBranch' }];
}

function linkedLeft(config: unknown): readonly string[] {
  return asArray(at(config, 'linked'))
    .filter((group) => asStrings(group).length > 0)
    .map(
      (group) =>
        `linked ${asStrings(group).join(', ')}: each keeps its own version; a fixed group (groups) would release them together.`,
    );
}

function privateLeft(config: unknown): readonly string[] {
  const value = at(config, 'privatePackages');
  const versioned = value === undefined || value === true || at(value, 'version') === true;
  return versioned
    ? [
        'privatePackages: a private package has no releases of its own, unless projects names it; then tags alone say its version.',
      ]
    : [];
}
