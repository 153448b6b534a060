/** What a person may ask of `release-check`; `schema.json` beside its executor describes each. */
export interface ReleaseCheckOptions {
  readonly title?: string;
  readonly base?: string;
  readonly codeQuality?: string;
  readonly json?: boolean;
}
