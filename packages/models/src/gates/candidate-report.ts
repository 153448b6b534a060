/** A span as the gates need it: offsets in code points, and no text. */
export interface CandidateSpan {
  readonly start: number | null;
  readonly end: number | null;
  readonly labelled: boolean;
}

/**
 * `length`: of the fixture's text in code points, null without a text. `spans`: null when no list
 * of spans is given.
 */
export interface CandidateFixture {
  readonly length: number | null;
  readonly spans: readonly CandidateSpan[] | null;
}

/**
 * The evidence of a candidate. `null` is evidence that was not given. It holds no text of any
 * fixture.
 */
export interface CandidateReport {
  /** Of the report's value: the order of its keys does not matter. */
  readonly hash: string;
  readonly repoId: string;
  readonly revision: string | null;
  readonly family: string;
  readonly tier: string | null;
  readonly format: string | null;
  /** What the report says of the artifact it measured. */
  readonly artifact: string | null;
  readonly evalSetHash: string | null;
  readonly leakageFixtureHash: string | null;
  /** ISO 8601, or null when it is absent or no date. */
  readonly evaluatedAt: string | null;
  readonly recall: ReadonlyMap<string, number> | null;
  readonly parentRecall: ReadonlyMap<string, number> | null;
  readonly criticalLeakageCount: number | null;
  readonly leakedChars: ReadonlyMap<string, number>;
  readonly leakageOverall: number | null;
  readonly quantRecallDelta: number | null;
  /** Milliseconds. */
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
  readonly peakRssMib: number | null;
  readonly fixtures: readonly CandidateFixture[] | null;
}
