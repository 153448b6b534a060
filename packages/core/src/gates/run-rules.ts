import type { Finding } from '../finding';
import { activeRules } from './active-rules';
import type { RuleInput } from './rule';

export function runRules(input: RuleInput): readonly Finding[] {
  return activeRules(input).flatMap(([rule, severity]) =>
    rule.check(input).map((found): Finding => ({ code: rule.name, severity, ...found })),
  );
}
