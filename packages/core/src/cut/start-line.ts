import type { ParseMessage } from '../commits/change';
import type { Config } from '../config/config-schema';
import { linesQuestion } from '../config/lines-question';
import { ask } from '../evidence/ask';
import type { Inquiry } from '../evidence/inquiry';
import type { RepoFacts } from '../facts';
import { readHistory } from '../history/read-history';
import { ok, type Result } from '../result';
import { knownLine } from './known-line';
import type { LineStart } from './line-start';
import { ltsStart, type LtsRequest } from './lts-start';
import { seriesStart, type SeriesRequest } from './series-start';

/** What is asked for. */
export type LineRequest =
  (LtsRequest & { readonly kind: 'lts' }) | (SeriesRequest & { readonly kind: 'series' });

export interface StartedLine {
  readonly start: LineStart;
  /** It was cut before, as it is asked for. */
  readonly there: boolean;
}

interface Asked {
  readonly request: LineRequest;
  readonly parse: ParseMessage;
}

/**
 * Where a line begins, and whether it is there. Failures: those of `ltsStart`, `seriesStart` and
 * `knownLine`, and of the lines that could not be read.
 */
export function* startLine(
  facts: RepoFacts,
  config: Config,
  { request, parse }: Asked,
): Inquiry<Result<StartedLine>> {
  const history = readHistory(facts, config, parse);
  const start =
    request.kind === 'series'
      ? seriesStart(history, config, request)
      : ltsStart(history, config, request);
  if (!start.ok) return start;
  const question = linesQuestion(config);
  const lines = (yield* ask([question]))(question);
  if (!lines.ok) return lines;
  const known = knownLine(start.value, lines.value);
  return known.ok ? ok({ start: start.value, there: known.value }) : known;
}
