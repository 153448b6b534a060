import type { ParseMessage } from '../commits/change';
import type { Config } from '../config/config-schema';
import type { RepoFacts } from '../facts';
import { readHistory } from '../history/read-history';
import type { Result } from '../result';
import type { LineStart } from './line-start';
import { ltsStart, type LtsRequest } from './lts-start';
import { seriesStart, type SeriesRequest } from './series-start';

/** What is asked for. */
export type LineRequest =
  (LtsRequest & { readonly kind: 'lts' }) | (SeriesRequest & { readonly kind: 'series' });

/** Where a line begins. Failures: those of `ltsStart` and `seriesStart`. */
export function startLine(
  facts: RepoFacts,
  config: Config,
  { request, parse }: { readonly request: LineRequest; readonly parse: ParseMessage },
): Result<LineStart> {
  const history = readHistory(facts, config, parse);
  return request.kind === 'series'
    ? seriesStart(history, config, request)
    : ltsStart(history, config, request);
}
