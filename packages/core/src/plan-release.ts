import { stampEdits } from './apply/stamp-edits';
import { toOperations } from './apply/to-operations';
import { canonicalJson } from './canonical-json';
import type { ParseMessage } from './commits/change';
import type { Config } from './config/config-schema';
import type { RepoFacts } from './facts';
import { runRules } from './gates/run-rules';
import type { Operation } from './operation';
import { checkTagCollisions } from './history/check-tag-collisions';
import { decideReleases } from './plan/decide-releases';
import type { PlanRequest } from './plan/plan-request';
import type { ReleasePlan } from './plan/release-plan';
import { resolvePromotion } from './plan/resolve-promotion';
import { readHistory } from './history/read-history';
import { applyPolicy } from './policy/apply-policy';
import { ok, type Result } from './result';

export interface Planned {
  readonly plan: ReleasePlan;
  /** Empty when nothing is released. */
  readonly operations: readonly Operation[];
}

/** What the pipeline cannot have in itself: the commit parser, which is loaded, and a hash, which is the platform's. */
export interface Tools {
  readonly parse: ParseMessage;
  /** Hexadecimal SHA-256 of the text's UTF-8. */
  readonly sha256: (text: string) => string;
}

export interface Asked {
  readonly request: PlanRequest;
  /** False: the operations are for this clone alone. */
  readonly push: boolean;
  readonly tools: Tools;
}

/** THE SPINE: facts and configuration in, a plan and the operations that carry it out. Pure; the same facts give the same plan. */
export function planRelease(
  facts: RepoFacts,
  config: Config,
  { request: wanted, push, tools }: Asked,
): Result<Planned> {
  const history = readHistory(facts, config, tools.parse);
  const distinct = checkTagCollisions(history);
  if (!distinct.ok) return distinct;
  const resolved = resolvePromotion(wanted, history);
  if (!resolved.ok) return resolved;
  const request = resolved.value;
  const states = applyPolicy(history);
  const decided = decideReleases(states, { facts, config, request, history });
  if (!decided.ok) return decided;
  const { releases, ranges, skipped } = decided.value;
  const stamped = { channel: request.channel, releases, ranges };
  const edits = stampEdits(stamped, facts);
  const promotion = facts.promotion;
  const moved =
    promotion !== null && promotion.tip !== facts.source
      ? stampEdits(stamped, { ...facts, files: promotion.tipFiles })
      : ok(null);
  if (!edits.ok) return edits;
  if (!moved.ok) return moved;

  const { channel, ...asked } = request;
  const content = {
    schemaVersion: 1 as const,
    channel,
    source: facts.source,
    branch: facts.branch,
    request: asked,
    releases: releases.map((release) => ({
      ...release,
      files: edits.value
        .filter(({ projects }) => projects.includes(release.project))
        .map(({ path }) => path),
    })),
    ranges,
    skipped,
  };
  const unjudged: ReleasePlan = {
    ...content,
    id: `sha256:${tools.sha256(canonicalJson(content))}`,
    findings: [],
  };
  const findings = runRules({
    facts,
    config,
    plan: unjudged,
    history,
    states,
    written: edits.value.map(({ path }) => path),
  });
  const plan = { ...unjudged, findings };
  const tip = promotion?.tip ?? facts.source;
  const bookkeeping = moved.value === null ? null : { tip, edits: moved.value };
  return ok({
    plan,
    operations: toOperations(plan, edits.value, {
      stampMessage: config.stampMessage,
      head: push ? (facts.remote?.head ?? null) : tip,
      bookkeeping,
    }),
  });
}
