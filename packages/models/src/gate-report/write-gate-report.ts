import { openMedJson } from '../json/openmed-json';
import type { GateReport } from './gate-report';

/** A gate report's file: one line, its signature with it. */
export function writeGateReport(report: GateReport): string {
  return `${openMedJson(report)}\n`;
}
