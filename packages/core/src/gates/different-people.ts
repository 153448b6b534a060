import type { Approval } from '../evidence/approvals';

/** One approval of each person: those that share a name are of the same one, whatever the key. */
export function differentPeople(approvals: readonly Approval[]): readonly Approval[] {
  const known = new Set<string>();
  return approvals.filter(({ names }) => {
    const isNew = names.every((name) => !known.has(name));
    for (const name of names) known.add(name);
    return isNew;
  });
}
