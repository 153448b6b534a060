import type { Hint } from './known/hint';
import type { Branches } from './known/repository';

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
