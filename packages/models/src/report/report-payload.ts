import { canonicalJson } from '../json/canonical-json';
import type { GateReport } from './gate-report';

/** What is signed and what a report's hash is of: its canonical JSON without the signature. */
export function reportPayload(report: GateReport): string {
  return canonicalJson({ ...report, signature: undefined });
}
