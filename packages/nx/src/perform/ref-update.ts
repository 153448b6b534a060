/** A move of one ref, by full name; `old` null: it must not exist yet. */
export interface RefUpdate {
  readonly ref: string;
  readonly old: string | null;
  readonly new: string;
}
