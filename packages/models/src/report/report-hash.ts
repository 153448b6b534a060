import { sha256 } from '../json/sha256';
import type { GateReport } from './gate-report';
import { reportPayload } from './report-payload';

/** The name of a report: whoever signs it, and how often, its hash stays the same. */
export function reportHash(report: GateReport): string {
  return sha256(reportPayload(report));
}
