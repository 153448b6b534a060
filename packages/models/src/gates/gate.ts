import type { BaselineEntry } from './baseline';
import type { CandidateReport } from './candidate-report';
import type { GATE_NAMES, GateId } from './gate-sets';
import type { RecallFloors, Thresholds } from './thresholds';

/**
 * What was measured, or the limit it is held against: numbers, labels and counts, never text of a
 * fixture. `null`: not given.
 */
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
