import type { Failure } from '../failure';
import type { Finding } from '../finding';

/** What a rule finds when its evidence is not to be had: it cannot pass what it cannot see. */
export function unknown(
  what: string,
  failures: readonly Failure[],
): readonly Omit<Finding, 'code' | 'severity'>[] {
  return failures.map(({ message, fix, where }) => ({
    message: `${what} is not known: ${message}`,
    fix,
    ...(where === undefined ? {} : { where }),
  }));
}
