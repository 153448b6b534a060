import { approvalTag } from './approval-tag';
import { approvedPlan } from './approved-plan';

const HEX = 'ab12'.repeat(16);
const PLAN = `sha256:${HEX}`;

it('names a tag after the plan that it approves, and the next where that is taken', () => {
  expect(approvalTag(PLAN)).toBe(`approvals/${HEX}`);
  expect(approvalTag(PLAN, 2)).toBe(`approvals/${HEX}-2`);
});

it.each([
  [approvalTag(PLAN), PLAN],
  [approvalTag(PLAN, 12), PLAN],
  ['approvals/v1.2.0', null],
  [`approvals/${HEX}/x`, null],
  [`approvals/${HEX}-0`, null],
  [`approvals/${HEX.toUpperCase()}`, null],
  [`x/approvals/${HEX}`, null],
  [HEX, null],
])('%s approves %s', (tag, plan) => expect(approvedPlan(tag)).toBe(plan));
