/** What every command that moves a pointer may be asked. */
export interface PointerOptions {
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly push?: boolean;
  readonly remote?: string;
  readonly branch?: string;
  /** ISO 8601. */
  readonly now?: string;
}
