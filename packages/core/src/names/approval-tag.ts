/**
 * The tag that approves a plan (`sha256:…`; a colon is in no ref name): `approvals/<hexadecimal
 * part>`. Where that one is taken, by another approver or by anybody who may push a tag, the next
 * is `-2`, then `-3`: neither hides the other, and nothing is ever moved.
 */
export function approvalTag(plan: string, number = 1): string {
  const name = `approvals/${plan.replace(/^sha256:/, '')}`;
  return number === 1 ? name : `${name}-${number}`;
}
