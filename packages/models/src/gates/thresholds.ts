export interface RecallFloors {
  readonly recallIdentifiers: number;
  readonly recallSecrets: number;
  readonly recallCore: number;
}

export interface TierBudget {
  readonly peakRssMib: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

/** The reviewed limits that a candidate is held against. Rates are fractions of 1. */
export interface Thresholds {
  readonly schemaVersion: 1;
  readonly profiles: Readonly<Record<string, RecallFloors>>;
  readonly labels: Readonly<
    Record<'recallIdentifiers' | 'recallSecrets' | 'recallCore' | 'critical', readonly string[]>
  >;
  readonly quantizationDelta: Readonly<Record<'8bit' | '4bit', number>>;
  readonly tiers: Readonly<Record<string, TierBudget>>;
  readonly tierAliases: Readonly<Record<string, string>>;
  readonly regression: { readonly recallDrop: number; readonly leakageCeiling: number };
}
