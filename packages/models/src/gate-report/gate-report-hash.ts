import { sha256 } from '../json/sha256';
import type { GateReport } from './gate-report';
import { gateReportPayload } from './gate-report-payload';

/** The name of a gate report: whoever signs it, and how often, its hash stays the same. */
export function gateReportHash(report: GateReport): string {
  return sha256(gateReportPayload(report));
}
