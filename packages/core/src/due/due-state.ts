import type { DueReason, DueState } from './due-report';

/** What the reasons of a project come to on a day, `YYYY-MM-DD`. */
export function dueState(reasons: readonly DueReason[], today: string): DueState {
  if (reasons.some(({ until }) => until < today)) return 'overdue';
  return reasons.some(({ due }) => due <= today) ? 'due' : 'waiting';
}
