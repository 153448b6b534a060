/**
 * What the last good artifact of one (family, tier, format) reached. `hash`: of the entry, so that
 * a gate report says what it was held against.
 */
export interface BaselineEntry {
  readonly key: string;
  readonly hash: string;
  readonly recall: ReadonlyMap<string, number>;
  readonly leakageOverall: number | null;
}

export type Baseline = ReadonlyMap<string, BaselineEntry>;
