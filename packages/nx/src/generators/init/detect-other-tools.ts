import type { Hint } from './hint';
import { asArray, at, isRecord } from './json';

/** Parsed files of other release tools; undefined: the file is not there. */
export interface OtherTools {
  /** lerna.json */
  readonly lerna: unknown;
  /** .changeset/config.json */
  readonly changesets: unknown;
  /** Text of setup.cfg. */
  readonly setupCfg: string | undefined;
}

export function detectOtherTools({ lerna, changesets, setupCfg }: OtherTools): readonly Hint[] {
  return [...lernaHints(lerna), ...changesetsHints(changesets), ...pbrHints(setupCfg)];
}

function lernaHints(lerna: unknown): readonly Hint[] {
  const version = at(lerna, 'version');
  if (typeof version !== 'string') return [];
  const fixed = version !== 'independent';
  return [
    ...(fixed
      ? [
          {
            option: ['groups', 'workspace'],
            value: { projects: ['*'], versions: 'fixed' },
            why: 'Lerna gives all packages one version',
          },
        ]
      : []),
    ...(at(lerna, 'command', 'version', 'conventionalCommits') === true
      ? [{ option: ['policy'], value: 'conventional', why: 'Lerna reads conventional commits' }]
      : []),
  ];
}

function changesetsHints(changesets: unknown): readonly Hint[] {
  if (!isRecord(changesets)) return [];
  return asArray(at(changesets, 'fixed'))
    .filter((group) => Array.isArray(group) && group.length > 0)
    .map((projects, index) => ({
      option: ['groups', `fixed-${index + 1}`],
      value: { projects, versions: 'fixed' },
      why: 'Changesets gives these packages one version',
    }));
}

function pbrHints(setupCfg: string | undefined): readonly Hint[] {
  return setupCfg !== undefined && /^\s*\[pbr\]/m.test(setupCfg)
    ? [{ option: ['policy'], value: 'oslo', why: 'setup.cfg has a [pbr] section' }]
    : [];
}
