/** The id of the plan that a tag of this name approves; null: it is no approval's name. */
export function approvedPlan(tag: string): string | null {
  const [, id] = /^approvals\/([0-9a-f]{64})(?:-[1-9]\d*)?$/.exec(tag) ?? [];
  return id === undefined ? null : `sha256:${id}`;
}
