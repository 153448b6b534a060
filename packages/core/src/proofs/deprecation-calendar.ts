import type { ParseMessage } from '../commits/change';
import type { Config } from '../config/config-schema';
import { formatVersion } from '../ecosystems/format-version';
import type { DeprecationMark } from '../evidence/api-deprecations';
import { ask, type Evidence } from '../evidence/ask';
import type { Inquiry } from '../evidence/inquiry';
import type { Question } from '../evidence/question';
import type { RepoFacts } from '../facts';
import type { Release } from '../history/read-tags';
import { readHistory } from '../history/read-history';
import { applyPolicy } from '../policy/apply-policy';
import type { ProjectState } from '../policy/project-state';
import { all, ok, type Result } from '../result';
import type { DeclaredMarks } from './declared-marks';
import { earliestRemoval } from './earliest-removal';
import { marksByRelease } from './marks-by-release';
import { minorReleases } from './minor-releases';
import { whileMarked } from './while-marked';
import { markQuestions, type MarkQuestions } from './window-questions';
import { declaredNow } from './with-declared';

/** Everything that is on its way out, and when it may be gone. */
export interface DeprecationCalendar {
  readonly schemaVersion: 1;
  /** Those that may go first come first. */
  readonly deprecations: readonly LiveDeprecation[];
}

export interface LiveDeprecation {
  readonly project: string;
  /** As the plan names it. */
  readonly symbol: string;
  /** Path from the repository's top. */
  readonly file: string;
  readonly line: number;
  /** The release that began the first minor which carries the mark; null: none does yet. */
  readonly since: string | null;
  /** Null: there is none; absent: the mark does not say. */
  readonly replacement?: string | null;
  /** Minors that still have to carry it. */
  readonly minorsLeft: number;
  /** The first version in which it may be gone; null: the project has no release yet. */
  readonly earliest: string | null;
  /** What its mark says. */
  readonly removeIn: string | null;
}

/** What is asked for a calendar. */
export interface CalendarRequest {
  readonly facts: RepoFacts;
  readonly config: Config;
  readonly parse: ParseMessage;
  /** Names; null: all. */
  readonly projects: readonly string[] | null;
}

/**
 * The calendar of all live deprecations, counted from tags and trees as the law counts them. It
 * asks twice: what is marked now, and since when. Failures: those of the evidence, and
 * `deprecations-invalid`.
 */
export function* deprecationCalendar(
  request: CalendarRequest,
): Inquiry<Result<DeprecationCalendar>> {
  const { facts, config, parse, projects } = request;
  const states = applyPolicy(readHistory(facts, config, parse)).filter(
    (state) => projects?.includes(state.facts.name) ?? true,
  );
  const now = states.map((state) => ({ state, asked: markQuestions(state, facts.source, facts) }));
  const known = yield* ask(now.flatMap(({ asked }) => asked.api ?? []));
  const declared = declaredNow(facts);
  if (!declared.ok) return declared;
  const marked = all(now.map((one) => liveMarks(one, declared.value, known)));
  if (!marked.ok) return marked;
  const live = marked.value.filter(({ marks }) => marks.length > 0);
  const past = yield* ask(live.flatMap(({ state }) => pastQuestions(state, facts)));
  const found = all(live.map((one) => entriesOf(one, request, past)));
  if (!found.ok) return found;
  const deprecations = found.value.flat().sort((a, b) => a.minorsLeft - b.minorsLeft);
  return ok({ schemaVersion: 1, deprecations });
}

interface Live {
  readonly state: ProjectState;
  readonly marks: readonly DeprecationMark[];
}

function liveMarks(
  { state, asked }: { readonly state: ProjectState; readonly asked: MarkQuestions },
  declared: DeclaredMarks,
  evidence: Evidence,
): Result<Live> {
  const known = asked.api === null ? ok([]) : evidence(asked.api);
  return known.ok ? ok({ state, marks: [...known.value, ...declared(state.facts.name)] }) : known;
}

function pastQuestions(state: ProjectState, facts: RepoFacts): readonly Question[] {
  return minorReleases(state.lineage)
    .map(({ source }) => markQuestions(state, source, facts))
    .flatMap(({ api, declared }): readonly Question[] => [...(api ? [api] : []), declared]);
}

function entriesOf(
  { state, marks }: Live,
  { facts, config }: CalendarRequest,
  evidence: Evidence,
): Result<readonly LiveDeprecation[]> {
  const { lineage, config: own } = state;
  const minors: readonly Release[] = minorReleases(lineage);
  const past = marksByRelease(state, minors, { facts, evidence });
  if (!past.ok) return past;
  const law = { ...config.deprecation, zeroMajor: own.zeroMajor };
  return ok(
    marks.map((mark): LiveDeprecation => {
      const carriedBy = whileMarked(mark.symbol, minors, past.value);
      const { symbol, file, removeIn, replacement } = mark;
      const coming = lineage.base && earliestRemoval(lineage.base.version, carriedBy.length, law);
      const write = (version: Release['version']) => formatVersion(version, state.facts.ecosystem);
      const since = carriedBy.at(-1);
      return {
        project: state.facts.name,
        symbol,
        file,
        line: mark.line,
        since: since === undefined ? null : write(since.version),
        ...(replacement === undefined ? {} : { replacement }),
        minorsLeft: coming?.carriers.length ?? law.minors,
        earliest: coming && write(coming.removal),
        removeIn,
      };
    }),
  );
}
