import type { BaselineEntry } from './baseline';
import type { CandidateReport } from './candidate-report';
import type { RecallFloors, Thresholds } from './thresholds';

export const GATE_NAMES = {
  G1a: 'recall-identifiers',
  G1b: 'recall-secrets',
  G2: 'recall-core',
  G3: 'critical-leakage',
  G4: 'quantization-delta',
  G5: 'device-tier',
  G6: 'latency-evidence',
  G7: 'regression',
  G8: 'span-integrity',
} as const;

export type GateId = keyof typeof GATE_NAMES;

/** What was measured, or the limit it is held against: numbers, labels and counts, never text of a fixture. `null`: not given. */
export type Measure = number | null | Readonly<Record<string, number | null>>;

/** One gate's judgement of one candidate. */
export interface Check {
  readonly gate: (typeof GATE_NAMES)[GateId];
  readonly id: GateId;
  readonly passed: boolean;
  readonly observed: Measure;
  readonly limit: Measure;
  readonly reason: string;
}

export interface GateInput {
  readonly candidate: CandidateReport;
  readonly thresholds: Thresholds;
  readonly floors: RecallFloors;
  /** Fraction of 1. */
  readonly leakageTarget: number;
  readonly baseline: BaselineEntry | null;
}

/** A gate judges what is given, and holds missing evidence against the candidate. */
export type Gate = (input: GateInput) => Check;
