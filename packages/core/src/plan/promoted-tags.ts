import type { PlanRequest } from './plan-request';

/** The tags that a request promotes; none: it promotes nothing. */
export function promotedTags({ from }: Pick<PlanRequest, 'from'>): readonly string[] {
  return [from ?? []].flat();
}
