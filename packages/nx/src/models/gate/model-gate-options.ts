/** What a person may ask of `model-gate`; `schema.json` beside its executor describes each. */
export interface ModelGateOptions {
  readonly report?: string;
  readonly milestone?: string;
  readonly out?: string;
  readonly family?: string;
}
