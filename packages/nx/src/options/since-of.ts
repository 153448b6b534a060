import { type Result, type Since, type TagFact, fail, ok } from '@release-openmed/core';
import { instantOf } from './instant-of';

/** What `--since` names: a tag, or else a date. Null: nothing. Failure: `option-invalid`. */
export function sinceOf(since: string | undefined, tags: readonly TagFact[]): Result<Since | null> {
  if (since === undefined) return ok(null);
  const tag = tags.find(({ name }) => name === since);
  if (tag !== undefined) return ok({ kind: 'tag', commit: tag.source ?? tag.commit });
  const instant = instantOf(since);
  if (instant !== null) return ok({ kind: 'date', time: instant / 1000 });
  return fail({
    code: 'option-invalid',
    message: `${JSON.stringify(since)} is neither a tag of this clone nor a date.`,
    fix: 'Name a tag, or write a date in ISO 8601: 2026-01-31',
    where: '--since',
  });
}
