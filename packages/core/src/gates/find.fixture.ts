import type { FactsSpec } from '../build-facts.fixture';
import type { Finding } from '../finding';
import { planned, type Wanted } from '../plan-release.fixture';

/**
 * What a rule finds in facts, found by the whole pipeline: so it is one of the rules, has its
 * severity, and asks for what it has to know.
 */
export async function find(
  code: string,
  spec: FactsSpec,
  wanted: Wanted = {},
): Promise<readonly Finding[]> {
  const outcome = await planned(spec, wanted);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failures));
  return outcome.value.plan.findings.filter((finding) => finding.code === code);
}
