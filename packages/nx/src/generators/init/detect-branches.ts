import type { Hint } from './hint';

/** Branches as git knows them; null: not known. */
export interface Branches {
  /** `origin/HEAD`. */
  readonly remoteDefault: string | null;
  /** `defaultBase` of nx.json. */
  readonly nxBase: string | null;
  readonly current: string | null;
}

/** `main` and `master` are released from anyway. */
export function detectBranches({ remoteDefault, nxBase, current }: Branches): readonly Hint[] {
  const name = remoteDefault ?? nxBase?.replace(/^origin\//, '') ?? current;
  if (name === null || ['main', 'master'].includes(name)) return [];
  const why =
    remoteDefault !== null
      ? 'the remote’s default branch'
      : nxBase !== null
        ? 'defaultBase of nx.json'
        : 'the current branch';
  return [{ option: ['branches', 'stable'], value: [name], why }];
}
