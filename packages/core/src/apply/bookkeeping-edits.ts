import type { Evidence } from '../evidence/ask';
import type { DecisionContext } from '../plan/decide-releases';
import { filesAtTip } from '../plan/plan-questions';
import { ok, type Result } from '../result';
import { overtaken } from './overtaken';
import { stampEdits, type StampEdit } from './stamp-edits';
import type { Stamped } from './stamped';

/**
 * What brings the versions and changelogs of a stamp to a tip that has moved on since its source;
 * nothing of what is there already. Null: the source is the tip. Failures: those of the formats,
 * and of what could not be read.
 */
export function bookkeepingEdits(
  stamped: Stamped,
  { facts, config }: Pick<DecisionContext, 'facts' | 'config'>,
  evidence: Evidence,
): Result<readonly StampEdit[] | null> {
  if (facts.tip === facts.source) return ok(null);
  const read = evidence(filesAtTip(facts));
  if (!read.ok) return read;
  const files = read.value;
  const ahead = overtaken(stamped.releases, facts.projects, files);
  return stampEdits({ ...stamped, overtaken: ahead }, { ...facts, files }, config);
}
