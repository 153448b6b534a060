/**
 * What a forge answered instead of what was asked. Holds no body and no header: they may repeat a
 * token or a secret.
 */
export class ForgeError extends Error {
  constructor(
    /** HTTP status; 0: no answer at all. */
    readonly status: number,
    /** How long the forge asks to wait, in seconds; null: it does not say. */
    readonly retryAfter: number | null,
    /** A limit on requests, whatever the status: GitHub says 403 for some. */
    readonly limited: boolean,
  ) {
    super(status === 0 ? 'no answer' : `HTTP ${status}`);
    this.name = 'ForgeError';
  }
}
