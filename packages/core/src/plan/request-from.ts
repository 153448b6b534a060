import type { PlanRequest } from './plan-request';

/**
 * Tags as a request has them: however they were given, the same ones are the same request, and so
 * the same plan. One alone is a text, as it was before several could be promoted.
 */
export function requestFrom(tags: readonly string[]): PlanRequest['from'] {
  const [first = null, ...others] = [...new Set(tags)].sort();
  return others.length === 0 ? first : [first!, ...others];
}
