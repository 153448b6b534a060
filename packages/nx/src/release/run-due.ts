import { createHash } from 'node:crypto';
import type { ExecutorContext } from '@nx/devkit';
import {
  type DueReport,
  type Result,
  all,
  ask,
  checkUp,
  deprecationCalendar,
  fail,
  linesQuestion,
  loadMessageParser,
  ok,
  planRelease,
  renderDue,
  renderDueMarkdown,
  renderJson,
  settle,
} from '@release-openmed/core';
import { type FactsRequest, type Gathered, withFacts } from '../gather/with-facts';
import { nowOf } from '../options/now-of';
import type { Report } from '../report/console-report';
import { findProjects } from '../selection/find-projects';

/** What a person may ask of `release-due`; `schema.json` beside its executor describes each. */
export interface DueOptions {
  readonly format?: string;
  readonly now?: string;
  readonly projects?: readonly string[];
  readonly failOnOverdue?: boolean;
  readonly remote?: string;
}

type Context = Pick<ExecutorContext, 'root' | 'projectGraph' | 'nxJsonConfiguration'>;

type Render = (due: DueReport, options: Report['options']) => string;

const FORMATS: ReadonlyMap<string, Render> = new Map([
  ['text', renderDue],
  ['markdown', renderDueMarkdown],
  ['json', renderJson],
]);

const USUAL_REMOTE = 'origin';

/**
 * The weekly check-up. It changes nothing, and what is overdue is no failure unless that is asked
 * for.
 */
export async function runDue(
  options: DueOptions,
  context: Context,
  report: Report,
): Promise<boolean> {
  report.progress('Reading the history …');
  const render = FORMATS.get(options.format ?? 'text');
  const due = render === undefined ? noFormat(options) : await dueOf(options, context);
  if (!due.ok) {
    report.fail(due.failures);
    return false;
  }
  report.print(render!(due.value, report.options).trimEnd());
  const isLate = due.value.projects.some(({ state }) => state === 'overdue');
  return options.failOnOverdue !== true || !isLate;
}

function noFormat({ format }: DueOptions): Result<never> {
  return fail({
    code: 'option-invalid',
    message: `${JSON.stringify(format)} is no format.`,
    fix: `Name one of ${[...FORMATS.keys()].join(', ')}.`,
    where: '--format',
  });
}

async function dueOf(options: DueOptions, context: Context): Promise<Result<DueReport>> {
  const sound = all([nowOf(options), wanted(options, context)]);
  if (!sound.ok) return sound;
  const [now, projects] = sound.value;
  const remote = options.remote ?? USUAL_REMOTE;
  const request: FactsRequest = {
    nxJson: context.nxJsonConfiguration,
    graph: context.projectGraph,
    workspaceRoot: context.root,
    remote,
    now,
    until: options.now === undefined ? null : now,
    mayLackRemote: remote === USUAL_REMOTE,
  };
  return withFacts(request, (gathered) => decide(gathered, projects));
}

/** What is planned is everything: what one project drags along is due by others’ leave too. */
async function decide(
  { facts, config, answer }: Gathered,
  projects: ReadonlySet<string> | null,
): Promise<Result<DueReport>> {
  const parse = await loadMessageParser();
  // Gates are for the release: a look at the week need not run all tests.
  const ungated = { ...config, gates: {} };
  const tools = { parse, sha256 };
  const request = {
    channel: null,
    projects: null,
    releaseAs: null,
    from: null,
    write: config.write,
  };
  const planned = await settle(
    planRelease(facts, ungated, { request, push: false, tools }),
    answer,
  );
  if (!planned.ok) return planned;
  const names = projects && [...projects];
  const calendar = await settle(
    deprecationCalendar({ facts, config, parse, projects: names }),
    answer,
  );
  if (!calendar.ok) return calendar;
  const question = linesQuestion(config);
  const evidence = await settle(ask([question]), answer);
  const lines = evidence(question);
  if (!lines.ok) return lines;
  const { plan, states } = planned.value;
  const { deprecations } = calendar.value;
  return ok(checkUp({ facts, config, plan, states, deprecations, lines: lines.value, projects }));
}

function wanted(
  { projects = [] }: DueOptions,
  { projectGraph }: Context,
): Result<ReadonlySet<string> | null> {
  const patterns = projects.flatMap((name) => name.split(','));
  if (patterns.length === 0) return ok(null);
  const found = findProjects(patterns, projectGraph.nodes);
  if (found.size > 0) return ok(found);
  return fail({
    code: 'project-unknown',
    message: `No project matches ${patterns.join(', ')}.`,
    fix: 'nx show projects lists them all.',
    where: '--projects',
  });
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
