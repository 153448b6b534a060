import type { Answer, Question, QuestionKind, Questions, Result } from '@release-openmed/core';
import { readApprovals } from './approvals';
import { readApiChanges } from './api-changes';
import { readApiDeprecations } from './api-deprecations';
import { readChangedPaths } from './changed-paths';
import type { EvidenceSource, Reader } from './evidence-source';
import { readFilesAt } from './files-at';
import { readGeneratedFiles } from './generated-files';
import { readIgnoredFiles } from './ignored-files';
import { readLines } from './lines';
import { readModelPins } from './model-pins';
import { readPatchIds } from './patch-ids';
import { readRuntimeDependencies } from './runtime-dependencies';
import { readTargetRuns } from './target-runs';
import { readTrackedFiles } from './tracked-files';
import { readPeople } from './people';
import { readProjectFiles } from './project-files';

const READERS: { readonly [K in QuestionKind]: Reader<K> } = {
  'api-changes': readApiChanges,
  'api-deprecations': readApiDeprecations,
  'project-files': readProjectFiles,
  'files-at': readFilesAt,
  'changed-paths': readChangedPaths,
  'tracked-files': readTrackedFiles,
  'ignored-files': readIgnoredFiles,
  'generated-files': readGeneratedFiles,
  'runtime-dependencies': readRuntimeDependencies,
  lines: readLines,
  'patch-ids': readPatchIds,
  'model-pins': readModelPins,
  'target-runs': readTargetRuns,
  approvals: readApprovals,
  people: readPeople,
};

/** Answers questions from a repository, all of one kind at once. */
export function answersFrom(source: EvidenceSource): Answer {
  return async (questions) => {
    const kinds = [...new Set(questions.map(({ kind }) => kind))];
    const read = await Promise.all(kinds.map((kind) => readKind(kind, questions, source)));
    const answers = new Map(read.flat());
    return questions.map((question) => answers.get(question)!);
  };
}

async function readKind<K extends QuestionKind>(
  kind: K,
  questions: readonly Question[],
  source: EvidenceSource,
): Promise<readonly (readonly [Question, Result<unknown>])[]> {
  const own = questions.filter(
    (question): question is Questions[K]['question'] => question.kind === kind,
  );
  const answers = await READERS[kind](own, source);
  return own.map((question, at) => [question, answers[at]!]);
}
