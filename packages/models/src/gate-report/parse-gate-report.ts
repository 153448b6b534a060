import { fail, ok, type Result } from '@release-openmed/core';
import { GATE_NAMES } from '../gates/gate';
import { parseWith } from '../json/parse-with';
import { readJson } from '../json/read-json';
import type { GateReport } from './gate-report';
import { gateReportSchema } from './gate-report-schema';

/** Reads a gate report. A decision that its own checks do not bear out, or a gate left out, is refused (`model-gate-report-invalid`). */
export function parseGateReport(text: string, where: string): Result<GateReport> {
  const source = { code: 'model-gate-report-invalid', where };
  const json = readJson(text, source);
  if (!json.ok) return json;
  const parsed = parseWith<GateReport>(gateReportSchema, json.value, source);
  if (!parsed.ok) return parsed;
  const { checks, decision } = parsed.value;
  const ids = new Set(checks.map(({ id }) => id));
  const complete = ids.size === checks.length && ids.size === Object.keys(GATE_NAMES).length;
  const consistent =
    (decision === 'RELEASABLE') === checks.every(({ passed }) => passed) &&
    checks.every(({ id, gate }) => GATE_NAMES[id] === gate);
  if (complete && consistent) return ok(parsed.value);
  return fail({
    ...source,
    message: `${where}: ${complete ? 'the decision is not what its checks add up to' : 'not every gate has exactly one check'}.`,
    fix: 'Gate the candidate again: nx model-gate <project> --report <file>.',
  });
}
