import { fail, type Failure, type Result } from '@release-openmed/core';
import { GATE_NAMES, GATE_SETS, type GateSets } from '../gates/gate-sets';
import { parseWith } from '../json/parse-with';
import { readJson, type JsonSource } from '../json/read-json';
import type { GateReport } from './gate-report';
import { gateReportSchema } from './gate-report-schema';
import { gateSetOf } from './gate-set-of';

const GATE_AGAIN = 'Gate the candidate again: nx model-gate <project> --report <file>.';

/**
 * Reads a gate report and holds it against the set of gates that it names, so that a report stays
 * what it is when a gate joins. Refused (`model-gate-report-invalid`): a set that nobody knows, a
 * gate of its set that is left out or judged twice, one that is not of its set, and a decision that
 * the checks do not bear out.
 */
export function parseGateReport(
  text: string,
  where: string,
  sets: GateSets = GATE_SETS,
): Result<GateReport> {
  const source = { code: 'model-gate-report-invalid', where };
  const json = readJson(text, source);
  if (!json.ok) return json;
  const strange = strangeSet(json.value, sets);
  if (strange !== null) return fail(unknownSet(strange, source));
  const parsed = parseWith<GateReport>(gateReportSchema, json.value, source);
  if (!parsed.ok) return parsed;
  const mistake = mistakeIn(parsed.value, sets);
  return mistake === null
    ? parsed
    : fail({ ...source, message: `${where}: ${mistake}.`, fix: GATE_AGAIN });
}

/**
 * Looked for first: the gates of a set from the future would otherwise be named as mistakes, one by
 * one.
 */
function strangeSet(report: unknown, sets: GateSets): number | null {
  if (typeof report !== 'object' || report === null || !('gateSet' in report)) return null;
  const { gateSet } = report;
  return typeof gateSet === 'number' && !Object.hasOwn(sets, gateSet) ? gateSet : null;
}

function unknownSet(gateSet: number, { code, where }: JsonSource): Failure {
  return {
    code,
    where,
    message: `${where}: it was judged by the set ${gateSet} of gates, which this version does not know.`,
    fix: 'Install the version of @release-openmed/nx that wrote it, or a newer one.',
  };
}

function mistakeIn(report: GateReport, sets: GateSets): string | null {
  const { checks, decision } = report;
  const ids = checks.map(({ id }) => id).sort();
  const set = [...(sets[gateSetOf(report)] ?? [])].sort();
  if (ids.join() !== set.join()) return 'not every gate of its set has exactly one check';
  const named = checks.every(({ id, gate }) => GATE_NAMES[id] === gate);
  const green = checks.every(({ passed }) => passed);
  return named && green === (decision === 'RELEASABLE')
    ? null
    : 'the decision is not what its checks add up to';
}
