import type { Diagnostic } from '../surface/surface';

/** Notes that leave everything in the file readable. */
const HARMLESS: ReadonlySet<string> = new Set(['not-utf8']);

/** The first diagnostic of a file that leaves something of it unread, if any. */
export function graveDiagnostic(diagnostics: readonly Diagnostic[]): Diagnostic | undefined {
  return diagnostics.find((each) => !HARMLESS.has(each.code));
}
