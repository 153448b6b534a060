import type { Finding } from '../finding';
import { accept } from './accept';
import { activeRules } from './active-rules';
import type { RuleInput } from './rule';

export function runRules(input: RuleInput): readonly Finding[] {
  const { accepted, now } = input.facts;
  return activeRules(input).flatMap(([rule, severity]) =>
    rule
      .check(input)
      .map((found) => accept({ code: rule.name, severity, ...found }, accepted, now)),
  );
}
