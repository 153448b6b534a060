import type { Severity } from '../finding';
import type { Judged, Rule } from './rule';
import { RULES } from './rules';

/**
 * The rules that are not off, each with the severity that it has here. Where nothing is released or
 * written, nothing can be wrong with it: what speaks of the repository's state is left out then.
 */
export function activeRules({
  plan,
  config,
  written,
}: Judged): readonly (readonly [Rule, Severity])[] {
  const nothing = plan.releases.length === 0 && written.length === 0;
  return RULES.flatMap((rule) => {
    if (nothing && rule.severity !== 'warn') return [];
    const severity = config.rules[rule.name as keyof typeof config.rules] ?? rule.severity;
    return severity === 'off' ? [] : [[rule, severity] as const];
  });
}
