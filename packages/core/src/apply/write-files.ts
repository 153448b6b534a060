import type { Evidence } from '../evidence/ask';
import type { Unfinished } from '../plan/broken-off';
import type { Decision, DecisionContext } from '../plan/decide-releases';
import type { PlannedGroup, PlannedRelease } from '../plan/release-plan';
import { all, ok, type Result } from '../result';
import { bookkeepingEdits } from './bookkeeping-edits';
import { stampEdits, type StampEdit } from './stamp-edits';

/** What a decision writes into files. */
export interface Written {
  /** By the stamp, on the source. */
  readonly edits: readonly StampEdit[];
  /** On a tip that has moved on since; null: the source is the tip. */
  readonly atTip: {
    readonly edits: readonly StampEdit[];
    /** Those of the decision, and those that stand and have not reached the branch. */
    readonly releases: readonly PlannedRelease[];
    readonly groups?: readonly PlannedGroup[];
  } | null;
}

/** Failures: those of the formats, and of what could not be read. */
export function writeFiles(
  { decision, unfinished }: { readonly decision: Decision; readonly unfinished: Unfinished },
  context: DecisionContext,
  evidence: Evidence,
): Result<Written> {
  const { channel } = context.request;
  const releases = [...decision.releases, ...unfinished.releases];
  const groups = [...decision.groups, ...unfinished.groups];
  const ranges = [...decision.ranges, ...unfinished.ranges];
  const written = all([
    stampEdits({ channel, ...decision }, context.facts, context.config),
    bookkeepingEdits({ channel, releases, groups, ranges }, context, evidence),
  ]);
  if (!written.ok) return written;
  const [edits, tip] = written.value;
  return ok({ edits, atTip: tip === null ? null : { edits: tip, releases, groups } });
}
