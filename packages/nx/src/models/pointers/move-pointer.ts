import { fail, ok, type Failure, type FileEdit, type Result } from '@release-openmed/core';
import {
  editManifest,
  familyOf,
  moveOperations,
  pointerTag,
  type AlreadyMoved,
  type MoveOperations,
  type PointerDecision,
  type PointerMove,
} from '@release-openmed/models';
import { gitFailure } from '../../git/git-failure';
import { openRepository } from '../../git/open-repository';
import type { Repository } from '../../git/repository';
import { converge } from '../../perform/converge';
import { describe } from '../../perform/describe';
import { perform } from '../../perform/perform';
import { confirm } from '../../prompt/confirm';
import type { Report } from '../../report/console-report';
import { commitFiles } from '../commit-files';
import { gatherModelFacts, type ModelFacts, type Wanted } from '../gather-model-facts';
import type { ModelFiles } from '../model-files';
import type { ModelProject } from '../model-project';
import type { PointerOptions } from './pointer-options';
import { readSource, type Source } from './read-source';

/** How often a move is decided anew because someone else's push came first. */
const TRIES = 4;

/** What a command decides, from the project as it stands at the source commit. */
export interface Decided {
  readonly decision: PointerDecision;
  /** Files that go with the stamp, relative to the project. */
  readonly also: readonly FileEdit[];
}

export interface MoveCommand {
  readonly wanted: Wanted;
  readonly decide: (facts: ModelFacts, files: ModelFiles) => Promise<Result<Decided>>;
}

export interface MoveRun {
  readonly project: ModelProject;
  readonly options: PointerOptions;
  readonly report: Report;
}

/** Decides, plans, asks and pushes; decides anew when someone else was first. What fails has changed nothing. */
export async function movePointer(
  command: MoveCommand,
  run: MoveRun,
): Promise<Result<PointerDecision>> {
  const repository = await openRepository(run.project.workspaceRoot);
  if (!repository.ok) return repository;
  try {
    let first: PointerMove | null = null;
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const moved = await attemptMove(command, { ...run, first }, repository.value);
      if (!moved.ok || 'kind' in moved.value) return moved as Result<PointerDecision>;
      first = moved.value.rejected;
      run.report.print('Someone else pushed first: deciding again.');
    }
  } catch (error) {
    return fail(gitFailure(error, run.project.workspaceRoot));
  }
  return fail({
    code: 'push-contended',
    message: `The branch moved during each of ${TRIES} tries.`,
    fix: 'Nothing was changed. Run this again when others are done.',
  });
}

/** `first`: what was decided before someone else's push came first. */
type Attempt = MoveRun & { readonly first: PointerMove | null };

async function attemptMove(
  { wanted, decide }: MoveCommand,
  run: Attempt,
  repository: Repository,
): Promise<Result<PointerDecision | { readonly rejected: PointerMove }>> {
  const { project, options, report } = run;
  const source = await readSource(repository, options);
  if (!source.ok) return source;
  const prefix = `${repository.prefix}${project.path === '.' ? '' : `${project.path}/`}`;
  const files = commitFiles(repository, source.value.commit, prefix);
  const { facts, failures } = await gatherModelFacts(files, project.config, wanted);
  if (failures.length > 0) return fail(...failures);
  const decided = await decide(facts, files);
  if (!decided.ok) return decided;
  const { decision, also } = decided.value;
  if (decision.kind === 'already') return already(decision, source.value, { ...run, facts });
  // "Back to the last green one" means another one after someone else's promotion: that is for a person to decide.
  if (
    run.first !== null &&
    (run.first.edge.from !== decision.edge.from || run.first.edge.to !== decision.edge.to)
  )
    return fail(movedMeanwhile(decision, run.first));

  const plan = moveOperations(
    decision,
    await moveFacts({ facts, files, also, prefix, source: source.value, project }, decision),
  );
  if (!plan.ok) return plan;
  report.print(describe(plan.value.operations).join('\n'));
  if (options.dryRun === true) return ok(decision);
  const pushed = await push(plan.value, source.value, run);
  if (!pushed.ok) return pushed;
  return ok(pushed.value === 'done' ? decision : { rejected: decision });
}

function movedMeanwhile({ family, pointer, edge }: PointerMove, first: PointerMove): Failure {
  return {
    code: 'model-pointer-moved',
    message: `${pointer} of ${family} was ${first.edge.from ?? 'empty'} when this was decided and is ${edge.from ?? 'empty'} now: someone else was first.`,
    fix: 'Nothing was changed. Look at what they did, then run this again if it is still what you want.',
    where: family,
  };
}

/** Done before, by this command or by someone else's: the clone may not have followed yet. */
async function already(
  decision: AlreadyMoved,
  source: Source,
  { project, options, report, facts }: MoveRun & { readonly facts: ModelFacts },
): Promise<Result<PointerDecision>> {
  report.print(
    `Nothing to move: ${decision.pointer} of ${decision.family} is ${decision.edge.to} since ${decision.edge.at}.`,
  );
  if (source.remote === null || options.dryRun === true) return ok(decision);
  const tag = pointerTag(
    decision.family,
    decision.edge,
    familyOf(facts.state, decision.family).lineage,
  );
  const findings = await converge({
    workspaceRoot: project.workspaceRoot,
    remote: source.remote,
    push: true,
    tags: [tag],
    branch: source.branch,
  });
  if (!findings.ok) return findings;
  for (const { message, fix } of findings.value) report.print(`${message} ${fix}`);
  return ok(decision);
}

interface Gathered {
  readonly facts: ModelFacts;
  readonly files: ModelFiles;
  readonly also: readonly FileEdit[];
  readonly prefix: string;
  readonly source: Source;
  readonly project: ModelProject;
}

async function moveFacts(
  { facts, files, also, prefix, source, project: { config } }: Gathered,
  move: PointerMove,
): Promise<Parameters<typeof moveOperations>[1]> {
  const { manifest, state, stateText, ledgerText, generated } = facts;
  return {
    source: source.commit,
    branch: source.branch,
    state,
    stateText,
    statePath: `${prefix}${config.state}`,
    ledgerPath: `${prefix}${config.ledger}`,
    ledgerText,
    summary: manifest.summary,
    rows: manifest.rows,
    cards: `${prefix}${config.surfaces.cards}`,
    counts: config.surfaces.counts.map((path) => `${prefix}${path}`),
    files: new Map([...generated].map(([path, text]) => [`${prefix}${path}`, text])),
    manifest: await manifestEdit(files, { path: config.manifest, prefix }, move),
    also: also.map(({ path, text }) => ({ path: `${prefix}${path}`, text })),
  };
}

async function manifestEdit(
  files: ModelFiles,
  { path, prefix }: { path: string; prefix: string },
  { rowEdit }: PointerMove,
): Promise<FileEdit | null> {
  const open = rowEdit === null ? null : await files.open(path);
  if (rowEdit === null || open === null) return null;
  const parts: Uint8Array[] = [];
  for await (const part of editManifest(open(), new Map([[rowEdit.repoId, rowEdit.values]])))
    parts.push(part);
  return { path: `${prefix}${path}`, text: Buffer.concat(parts).toString('utf8') };
}

async function push(
  { tag, operations }: MoveOperations,
  source: Source,
  { project, options, report }: MoveRun,
): Promise<Result<'done' | 'rejected'>> {
  const pushes = source.remote !== null;
  if (pushes && options.yes !== true && process.env['CI'] === undefined) {
    const answer = await confirm(`Push ${tag} to ${source.remote}?`);
    if (answer !== true)
      return fail({
        code: 'not-confirmed',
        message:
          answer === false
            ? 'The push was declined: nothing was changed.'
            : 'There is no terminal to ask before the push.',
        fix: 'Run it with --yes, or set CI in an automated run.',
      });
  }
  const done = await perform(operations, {
    workspaceRoot: project.workspaceRoot,
    remote: source.remote ?? 'origin',
    push: pushes,
    onStep: (step) => report.progress(`${step.replace('-', ' ')} …`),
  });
  if (!done.ok) return done;
  if (done.value.kind === 'rejected') return ok('rejected');
  for (const { message, fix } of done.value.findings) report.print(`${message} ${fix}`);
  report.print(`Done: ${tag}${pushes ? '' : ' in this clone'}.`);
  return ok('done');
}
