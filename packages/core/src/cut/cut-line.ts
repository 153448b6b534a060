import type { ParseMessage } from '../commits/change';
import type { Config } from '../config/config-schema';
import type { Inquiry } from '../evidence/inquiry';
import type { RepoFacts } from '../facts';
import { readHistory } from '../history/read-history';
import { applyPolicy } from '../policy/apply-policy';
import { prove } from '../proofs/prove';
import { ok, type Result } from '../result';
import { firstCommit, type CutRequest, type FirstCommit } from './first-commit';
import { unreleasedThere } from './unreleased-there';

interface Place {
  /** As they are where the line begins. */
  readonly facts: RepoFacts;
  readonly config: Config;
  readonly parse: ParseMessage;
}

/**
 * The first commit of a line. A series has several projects, and each has to be there as it was
 * released. Failures: those of `unreleasedThere`, of `firstCommit` and of what could not be read.
 */
export function* cutLine(
  request: CutRequest,
  { facts, config, parse }: Place,
): Inquiry<Result<FirstCommit>> {
  const history = readHistory(facts, config, parse);
  const states = applyPolicy(history).filter(
    ({ facts: { name } }) => name in request.start.projects,
  );
  const proven = request.start.kind === 'series' ? yield* prove(states, { facts, config }) : ok([]);
  if (!proven.ok) return proven;
  const settled = unreleasedThere(request.start, proven.value, history);
  return settled.ok ? firstCommit(request, { facts, config, history }) : settled;
}
