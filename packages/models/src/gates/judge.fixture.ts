import { exampleCandidate } from '../testing/example-candidate.mjs';
import { parseBaseline } from './parse-baseline';
import type { Check, GateInput } from './gate';
import type { GateId } from './gate-sets';
import { DEFAULT_THRESHOLDS } from './default-thresholds';
import { parseCandidateReport } from './parse-candidate-report';
import { runGates } from './run-gates';

/**
 * Takes one thing of an example out, or puts another in:
 * `set(report, 'metrics.latency.p50_ms', undefined)`.
 */
export function set(report: object, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop() as string;
  const owner = keys.reduce<Record<string, unknown>>(
    (object, key) => object[key] as Record<string, unknown>,
    report as Record<string, unknown>,
  );
  if (value === undefined) delete owner[last];
  else owner[last] = value;
}

/** The gates' input for an example with some of its values changed, by path. */
export function inputOf(
  changes: Readonly<Record<string, unknown>> = {},
  rest: Partial<Omit<GateInput, 'candidate'>> & { readonly baselineText?: string } = {},
): GateInput {
  const report = exampleCandidate();
  for (const [path, value] of Object.entries(changes)) set(report, path, value);
  const candidate = parseCandidateReport(JSON.stringify(report), 'candidate.json');
  if (!candidate.ok) throw new Error(candidate.failures.map(({ message }) => message).join('\n'));
  const { baselineText, ...given } = rest;
  const baseline = parseBaseline(baselineText ?? null, 'baseline.json', DEFAULT_THRESHOLDS);
  if (!baseline.ok) throw new Error(baseline.failures.map(({ message }) => message).join('\n'));
  return {
    candidate: candidate.value,
    thresholds: DEFAULT_THRESHOLDS,
    floors: { recallIdentifiers: 0.99, recallSecrets: 0.995, recallCore: 0.98 },
    leakageTarget: 0.005,
    baseline: [...baseline.value.values()][0] ?? null,
    ...given,
  };
}

export function judge(id: GateId, ...args: Parameters<typeof inputOf>): Check {
  return runGates(inputOf(...args)).find((check) => check.id === id) as Check;
}
