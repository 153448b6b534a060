import { apply, type Applied } from './apply/apply';
import { staleLockfiles } from './apply/stale-lockfiles';
import { writeFiles } from './apply/write-files';
import { writtenPaths } from './apply/written-paths';
import type { CheckedPlan } from './check/project-check';
import type { ParseMessage } from './commits/change';
import type { Config } from './config/config-schema';
import { usualChannel } from './config/usual-channel';
import { ask } from './evidence/ask';
import type { Inquiry } from './evidence/inquiry';
import type { RepoFacts } from './facts';
import { gateQuestions } from './gates/gate-questions';
import { runRules } from './gates/run-rules';
import { targetRuns } from './gates/target-runs';
import { checkSharedTags } from './history/check-shared-tags';
import { checkTagCollisions } from './history/check-tag-collisions';
import { readHistory } from './history/read-history';
import { brokenOff } from './plan/broken-off';
import { checkTogether } from './plan/check-together';
import { composePlan } from './plan/compose-plan';
import { decideReleases } from './plan/decide-releases';
import { planQuestions } from './plan/plan-questions';
import type { WantedRelease } from './plan/plan-request';
import { promotedCandidates } from './plan/promoted-candidates';
import { resolvePromotion } from './plan/resolve-promotion';
import { applyPolicy } from './policy/apply-policy';
import { prove } from './proofs/prove';
import { all, ok, type Result } from './result';

export interface Planned extends Applied, CheckedPlan {}

/**
 * What the pipeline cannot have in itself: the commit parser, which is loaded, and a hash, which is
 * the platform's.
 */
export interface Tools {
  readonly parse: ParseMessage;
  /** Hexadecimal SHA-256 of the text's UTF-8. */
  readonly sha256: (text: string) => string;
}

export interface Asked {
  readonly request: WantedRelease;
  /** False: the operations are for this clone alone. */
  readonly push: boolean;
  readonly tools: Tools;
}

/**
 * THE SPINE: facts and configuration in, a plan and the operations that carry it out. It asks for
 * what the decision needs, and for what the rules need to judge it. Pure; the same facts and answers
 * give the same plan.
 */
export function* planRelease(
  facts: RepoFacts,
  config: Config,
  { request: wanted, push, tools }: Asked,
): Inquiry<Result<Planned>> {
  const history = readHistory(facts, config, tools.parse);
  const channel = wanted.channel ?? usualChannel(facts.branch, config);
  const sound = all([
    resolvePromotion({ ...wanted, channel }, history, facts.source),
    checkTagCollisions(history, config),
    checkSharedTags(history, (project) => history.lineageOf(project).reachable),
  ]);
  if (!sound.ok) return sound;
  const [request] = sound.value;

  const promoted = promotedCandidates(request, history, facts.source);
  const known = yield* ask(planQuestions(facts, promoted, history));
  const together = checkTogether(promoted, { facts, config, history, known });
  if (!together.ok) return together;
  const proven = yield* prove(applyPolicy(history), { facts, config });
  if (!proven.ok) return proven;
  const states = proven.value;
  const context = { facts, config, request, history, parse: tools.parse };
  const decided = decideReleases(states, context);
  if (!decided.ok) return decided;
  const unfinished = yield* brokenOff(decided.value, context);
  if (!unfinished.ok) return unfinished;
  const parts = { decision: decided.value, unfinished: unfinished.value };
  const written = writeFiles(parts, context, known);
  if (!written.ok) return written;
  const { edits } = written.value;
  const plan = composePlan(decided.value, { facts, request, edits, sha256: tools.sha256 });

  const applied = apply(plan, written.value, { facts, config, push });
  const paths = writtenPaths(applied.operations);
  const stale = staleLockfiles(plan, facts);
  const judged = { facts, config, plan, history, states, written: paths, stale };
  const evidence = yield* ask(gateQuestions(judged));
  const input = { ...judged, evidence };
  const found = { ...targetRuns(input), findings: runRules(input) };
  return ok({ plan: { ...plan, ...found }, states, commitOf: history.idAt, ...applied });
}
