import { openMedJson } from '../json/openmed-json';
import type { GateReport } from './gate-report';

/** What is signed and what a gate report's hash is of: its text without the signature. */
export function gateReportPayload(report: GateReport): string {
  return openMedJson({ ...report, signature: undefined });
}
