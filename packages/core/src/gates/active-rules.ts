import type { Severity } from '../finding';
import type { Judged, Rule } from './rule';
import { RULES } from './rules';

/** The rules that are not off, each with the severity that it has here. */
export function activeRules(judged: Judged): readonly (readonly [Rule, Severity])[] {
  const { rules } = judged.config;
  return RULES.filter((rule) => applies(rule, judged)).flatMap((rule) => {
    const severity: Rule['severity'] =
      rules[rule.name as keyof typeof rules] ?? usualSeverity(rule, judged);
    return severity === 'off' ? [] : [[rule, severity] as const];
  });
}

/**
 * Where nothing is released or written, nothing can be wrong with it: what speaks of the
 * repository's state is left out then.
 */
function applies({ about, severity }: Rule, { facts: { merge }, plan, written }: Judged): boolean {
  if (merge !== null) return about !== 'release';
  return plan.releases.length > 0 || written.length > 0 || severity !== 'error';
}

/** What is merged already is as hard to mend as what is released. */
function usualSeverity({ severity, checked }: Rule, { facts }: Judged): Rule['severity'] {
  return (facts.merge?.commits ?? null) === null ? severity : (checked ?? severity);
}
