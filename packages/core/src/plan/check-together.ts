import { changelogPlaces } from '../config/changelog-places';
import type { Config } from '../config/config-schema';
import type { Evidence } from '../evidence/ask';
import type { RepoFacts } from '../facts';
import type { Release } from '../history/read-tags';
import type { History } from '../history/read-history';
import { fail, ok, type Result } from '../result';
import { promotionQuestions } from './promotion-questions';

export interface PromotionContext {
  readonly facts: RepoFacts;
  readonly config: Config;
  readonly history: History;
  /** Answers to `promotionQuestions`. */
  readonly known: Evidence;
}

/**
 * A plan has one source, that of the newest candidate. One that was cut earlier is promoted there
 * only where its project is there what it was: same content, changelog aside. Failure:
 * `promotion-apart`, which says what can be promoted together and in which order.
 */
export function checkTogether(
  promoted: readonly Release[],
  context: PromotionContext,
): Result<void> {
  const toldIn = changelogPlaces(context.facts, context.config);
  const reasons = new Map<string, string>();
  for (const candidate of promoted) {
    const reason = whyApart(candidate, { ...context, toldIn });
    if (!reason.ok) return reason;
    if (reason.value !== null) reasons.set(candidate.tag, reason.value);
  }
  if (reasons.size === 0) return ok(undefined);
  const groups = inOrder(promoted, new Set(reasons.keys()), context);
  return fail({
    code: 'promotion-apart',
    message: `These candidates cannot be promoted together: ${[...reasons.values()].join('; ')}.`,
    fix: `One after another, those of a line together: ${groups
      .map((tags) => `nx release-openmed ${tags.map((tag) => `--from ${tag}`).join(' ')}`)
      .join('; then ')}`,
    where: '--from',
  });
}

const SHOWN = 5;

interface Comparing extends PromotionContext {
  readonly toldIn: ReturnType<typeof changelogPlaces>;
}

/** Null: it can be promoted at the plan's source. */
function whyApart(candidate: Release, context: Comparing): Result<string | null> {
  const { facts, history, known } = context;
  const { tag, source } = candidate;
  if (source === facts.source) return ok(null);
  const cut = `${tag} was cut from ${short(source)}`;
  const [question] = promotionQuestions([candidate], facts, history);
  if (question === undefined)
    return ok(`${cut}, which is not in one line with ${short(facts.source)}`);
  const changed = known(question);
  if (!changed.ok) return changed;
  const paths = changed.value.filter((path) => isContent(path, candidate, context));
  if (paths.length === 0) return ok(null);
  const more = paths.length > SHOWN ? ` and ${paths.length - SHOWN} more` : '';
  const shown = paths.slice(0, SHOWN).join(', ');
  return ok(`${cut}, and ${shown}${more} changed by ${short(facts.source)}`);
}

function isContent(
  path: string,
  { project: name }: Release,
  { facts, history, toldIn }: Comparing,
): boolean {
  if (!history.ownersOf(path).includes(name)) return false;
  const place = toldIn(facts.projects.find((one) => one.name === name)!);
  return place.kind !== 'file' || place.path !== path;
}

/** Tags that can be promoted together, the oldest source first. */
function inOrder(
  promoted: readonly Release[],
  apart: ReadonlySet<string>,
  { facts, history }: PromotionContext,
): readonly (readonly string[])[] {
  const bySource = new Map<string, Set<string>>();
  for (const { tag, source } of promoted) {
    const at = apart.has(tag) ? source : facts.source;
    bySource.set(at, (bySource.get(at) ?? new Set()).add(tag));
  }
  // The walk goes from the newest commit to the oldest.
  const age = (source: string): number => history.positions.get(source) ?? Infinity;
  return [...bySource]
    .sort(([a], [b]) => (age(a) === age(b) ? 0 : age(b) - age(a)))
    .map(([, tags]) => [...tags]);
}

function short(commit: string): string {
  return commit.slice(0, 10);
}
