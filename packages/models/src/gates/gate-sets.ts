/**
 * Every gate that ever judged, by its id. A gate that no longer judges keeps its line: old reports
 * name it.
 */
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

/** The gates that judged together, by the number that gate reports name them with. */
export type GateSets = Readonly<Record<number, readonly GateId[]>>;

/**
 * A gate that joins or leaves makes a new set, and the highest number judges. A set that was
 * released never changes: reports are signed, and each is held against the set that it names.
 */
export const GATE_SETS: GateSets = {
  1: ['G1a', 'G1b', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8'],
};

/** The set that judges now. */
export const NEWEST_GATE_SET = Math.max(...Object.keys(GATE_SETS).map(Number));
