import { buildFacts, type FactsSpec } from '../build-facts.fixture';
import { loadMessageParser } from '../commits/load-message-parser';
import { parseConfig } from '../config/parse-config';
import type { Finding } from '../finding';
import { decideReleases } from '../plan/decide-releases';
import type { PlanRequest } from '../plan/plan-request';
import { readHistory } from '../history/read-history';
import { applyPolicy } from '../policy/apply-policy';
import { runRules } from './run-rules';

interface Asked extends Partial<PlanRequest> {
  readonly options?: object;
  readonly written?: readonly string[];
}

/** What a rule finds in facts, found by all rules together: so it is one of them, and has its severity. */
export async function find(
  code: string,
  spec: FactsSpec,
  { options = {}, written = [], ...asked }: Asked = {},
): Promise<readonly Finding[]> {
  const config = parseConfig(options);
  if (!config.ok) throw new Error(JSON.stringify(config.failures));
  const facts = buildFacts(spec);
  const request: PlanRequest = {
    channel: 'stable',
    projects: null,
    releaseAs: null,
    from: null,
    write: 'push',
    ...asked,
  };
  const history = readHistory(facts, config.value, await loadMessageParser());
  const states = applyPolicy(history);
  const decided = decideReleases(states, { facts, config: config.value, request, history });
  if (!decided.ok) throw new Error(JSON.stringify(decided.failures));
  const { releases, ranges, skipped } = decided.value;
  const { channel, ...rest } = request;
  const plan = {
    schemaVersion: 1 as const,
    id: 'sha256:0',
    channel,
    source: facts.source,
    branch: facts.branch,
    request: rest,
    releases,
    ranges,
    skipped,
    findings: [],
  };
  return runRules({ facts, config: config.value, plan, history, states, written }).filter(
    (finding) => finding.code === code,
  );
}
