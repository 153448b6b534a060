import type { Finding } from '../finding';
import type { Blocker } from './due-report';

/** What of a finding a check-up tells. */
export function blocker({ code, message, fix }: Finding): Blocker {
  return { code, message, fix };
}
