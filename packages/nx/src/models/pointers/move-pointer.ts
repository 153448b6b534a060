import {
  fail,
  type Failure,
  type FileEdit,
  type FollowUp,
  ok,
  type Result,
} from '@release-openmed/core';
import {
  type AlreadyMoved,
  familyOf,
  moveOperations,
  type PointerDecision,
  type PointerMove,
  pointerTag,
} from '@release-openmed/models';
import { attempt } from '../../attempt/attempt';
import type { Decided } from '../../attempt/decided';
import { gitFailure } from '../../git/git-failure';
import { openRepository } from '../../git/open-repository';
import type { Repository } from '../../git/repository';
import { describe } from '../../perform/describe';
import type { Report } from '../../report/console-report';
import { commitFiles } from '../commit-files';
import { gatherModelFacts, type ModelFacts, type Wanted } from '../gather-model-facts';
import type { ModelFiles } from '../model-files';
import type { ModelProject } from '../model-project';
import { moveFacts } from './move-facts';
import type { PointerOptions } from './pointer-options';
import { readSource, type Source } from './read-source';

/** What a command decides, from the project as it stands at the source commit. */
export interface PointerDecided {
  readonly decision: PointerDecision;
  /** Files that go with the stamp, relative to the project. */
  readonly also: readonly FileEdit[];
}

export interface MoveCommand {
  readonly wanted: Wanted;
  readonly decide: (facts: ModelFacts, files: ModelFiles) => Promise<Result<PointerDecided>>;
  /** What has to follow the move beyond the clone. */
  readonly followUps: (decision: PointerDecision) => Promise<readonly FollowUp[]>;
}

export interface MoveRun {
  readonly project: ModelProject;
  readonly options: PointerOptions;
  readonly report: Report;
}

/** What was decided, and the tag that says so. */
interface Moved {
  readonly decision: PointerDecision;
  readonly tag: string;
}

/**
 * Decides, asks and pushes; decides anew when someone else was first. What fails has changed
 * nothing.
 */
export async function movePointer(
  command: MoveCommand,
  run: MoveRun,
): Promise<Result<PointerDecision>> {
  const { project, options, report } = run;
  const opened = await openRepository(project.workspaceRoot);
  if (!opened.ok) return opened;
  const repository = opened.value;
  const remote = options.remote ?? 'origin';
  const push = options.push !== false && repository.config.has(`remote.${remote}.url`);
  try {
    const moved = await attempt<Moved>(
      {
        decide: (earlier) => decideMove(command, { ...run, earlier }, repository),
        show: ({ value, operations }) => report.print(shown(value, operations)),
        isOnlyShown: () => options.dryRun === true,
        question: ({ value }) => `Push ${value.tag} to ${remote}`,
        tell: ({ value }) => report.print(`Done: ${value.tag}${push ? '' : ' in this clone'}.`),
        contended: (_refs, tries) => ({
          code: 'push-contended',
          message: `The branch moved during each of ${tries} tries.`,
          fix: 'Nothing was changed. Run this again when others are done.',
        }),
      },
      {
        workspaceRoot: project.workspaceRoot,
        remote,
        push,
        yes: options.yes === true,
        dryRun: options.dryRun === true,
        report,
      },
    );
    return moved.ok ? ok(moved.value.decision) : moved;
  } catch (error) {
    return fail(gitFailure(error, project.workspaceRoot));
  }
}

function shown({ decision }: Moved, operations: Decided<Moved>['operations']): string {
  if (decision.kind !== 'already') return describe(operations).join('\n');
  const { pointer, family, edge } = decision;
  return `Nothing to move: ${pointer} of ${family} is ${edge.to} since ${edge.at}.`;
}

interface Deciding extends MoveRun {
  /** What was decided before someone else's push came first. */
  readonly earlier: Moved | null;
}

async function decideMove(
  command: MoveCommand,
  run: Deciding,
  repository: Repository,
): Promise<Result<Decided<Moved>>> {
  const { project, options } = run;
  const read = await readSource(repository, options);
  if (!read.ok) return read;
  const source = read.value;
  const prefix = `${repository.prefix}${project.path === '.' ? '' : `${project.path}/`}`;
  const files = commitFiles(repository, source.commit, prefix);
  const { facts, failures } = await gatherModelFacts(files, project.config, command.wanted);
  if (failures.length > 0) return fail(...failures);
  const decided = await command.decide(facts, files);
  if (!decided.ok) return decided;
  const { decision, also } = decided.value;
  const after = await command.followUps(decision);
  if (decision.kind === 'already') return ok(stands(decision, { facts, source, after }));
  const changed = movedMeanwhile(decision, run.earlier);
  if (changed !== null) return fail(changed);

  const gathered = { facts, files, also, prefix, source, project };
  const move = moveOperations(decision, await moveFacts(gathered, decision));
  if (!move.ok) return move;
  const { tag, operations } = move.value;
  const branch = { name: source.branch, target: 'pointer' };
  return ok({
    value: { decision, tag },
    operations,
    followUps: [{ kind: 'clone', tags: [tag], branch }, ...after],
    standing: [],
  });
}

interface Standing {
  readonly facts: ModelFacts;
  readonly source: Source;
  readonly after: readonly FollowUp[];
}

/** Done before, by this command or by someone else's: the clone may not have followed yet. */
function stands(decision: AlreadyMoved, { facts, source, after }: Standing): Decided<Moved> {
  const { family, edge } = decision;
  const tag = pointerTag(family, edge, familyOf(facts.state, family).lineage);
  const branch = { name: source.branch, target: source.commit };
  const clone: readonly FollowUp[] =
    source.remote === null ? [] : [{ kind: 'clone', tags: [tag], branch }];
  return {
    value: { decision, tag },
    operations: [],
    followUps: [],
    standing: [...clone, ...after],
  };
}

/**
 * "Back to the last green one" means another one after someone else's promotion: that is for a
 * person to decide.
 */
function movedMeanwhile(decision: PointerMove, earlier: Moved | null): Failure | null {
  const { family, pointer, edge } = decision;
  const before = earlier?.decision.edge;
  if (before === undefined || (before.from === edge.from && before.to === edge.to)) return null;
  return {
    code: 'model-pointer-moved',
    message: `${pointer} of ${family} was ${before.from ?? 'empty'} when this was decided and is ${edge.from ?? 'empty'} now: someone else was first.`,
    fix: 'Nothing was changed. Look at what they did, then run this again if it is still what you want.',
    where: family,
  };
}
