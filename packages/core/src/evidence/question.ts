import type { Approvals, FoundApprovals } from './approvals';
import type { ApiChange, ApiChanges } from './api-changes';
import type { ApiDeprecations, DeprecationMark } from './api-deprecations';
import type { ChangedPaths } from './changed-paths';
import type { FileTexts, FilesAt } from './files-at';
import type { GeneratedFile, GeneratedFiles } from './generated-files';
import type { IgnoredFiles } from './ignored-files';
import type { LineAt, Lines } from './lines';
import type { ModelPin, ModelPins } from './model-pins';
import type { FoundDependency } from '../ecosystems/runtime-search';
import type { RuntimeDependencies } from './runtime-dependencies';
import type { PatchIds } from './patch-ids';
import type { TargetRun, TargetRuns } from './target-runs';
import type { TrackedFiles } from './tracked-files';
import type { FoundPeople, People } from './people';
import type { ProjectFiles } from './project-files';

/** Every question there is, by its kind, and what answers it. */
export interface Questions {
  readonly 'api-changes': { readonly question: ApiChanges; readonly answer: readonly ApiChange[] };
  readonly 'api-deprecations': {
    readonly question: ApiDeprecations;
    readonly answer: readonly DeprecationMark[];
  };
  /** Paths within the project. */
  readonly 'project-files': { readonly question: ProjectFiles; readonly answer: FileTexts };
  readonly 'files-at': { readonly question: FilesAt; readonly answer: FileTexts };
  readonly 'changed-paths': { readonly question: ChangedPaths; readonly answer: readonly string[] };
  readonly 'tracked-files': { readonly question: TrackedFiles; readonly answer: readonly string[] };
  readonly 'ignored-files': { readonly question: IgnoredFiles; readonly answer: readonly string[] };
  readonly 'generated-files': {
    readonly question: GeneratedFiles;
    readonly answer: readonly GeneratedFile[];
  };
  readonly 'runtime-dependencies': {
    readonly question: RuntimeDependencies;
    readonly answer: readonly FoundDependency[];
  };
  /** By branch, in the order of the alphabet. */
  readonly lines: { readonly question: Lines; readonly answer: readonly LineAt[] };
  /** By commit; one that changes nothing by itself, such as a merge, has none. */
  readonly 'patch-ids': {
    readonly question: PatchIds;
    readonly answer: ReadonlyMap<string, string>;
  };
  readonly 'model-pins': { readonly question: ModelPins; readonly answer: readonly ModelPin[] };
  readonly 'target-runs': { readonly question: TargetRuns; readonly answer: readonly TargetRun[] };
  readonly approvals: { readonly question: Approvals; readonly answer: FoundApprovals };
  readonly people: { readonly question: People; readonly answer: FoundPeople };
}

export type QuestionKind = keyof Questions;

/**
 * What a decision or a rule has to know beyond the facts, as a value: plain data, equal if it asks
 * the same.
 */
export type Question = Questions[QuestionKind]['question'];

export type AnswerTo<Q extends Question> = Questions[Q['kind']]['answer'];
