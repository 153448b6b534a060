import { ok, type Result } from '../../result';
import { pep440Spelling } from '../../versions/pep440-spelling';
import { respell } from '../../versions/respell';
import { findVersions } from '../holders/find-versions';
import { replaceSpans } from '../holders/replace-spans';

/** A project whose version is dynamic has none here, and gets none. */
export function writeHeldVersion(path: string, text: string, version: string): Result<string> {
  const spans = findVersions({ path, pattern: null }, text);
  return spans.ok ? ok(replaceSpans(text, spans.value, respell(version, pep440Spelling))) : spans;
}
