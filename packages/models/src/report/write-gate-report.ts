import { canonicalJson } from '../json/canonical-json';
import type { GateReport } from './gate-report';

/** The report's file: canonical JSON, its signature with it, and a line end. */
export function writeGateReport(report: GateReport): string {
  return `${canonicalJson(report)}\n`;
}
