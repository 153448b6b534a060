import { LOCKFILES, type Questions, type Result, ok, runtimeSearch } from '@release-openmed/core';
import { inProject } from '../project-paths';
import { readFiles } from '../read-files';
import type { EvidenceSource, Reader } from './evidence-source';
import { findFiles } from './find-files';

type Asked = Questions['runtime-dependencies'];

export const readRuntimeDependencies: Reader<'runtime-dependencies'> = (questions, source) =>
  Promise.all(questions.map((question) => answer(question, source)));

async function answer(
  question: Asked['question'],
  { repository }: EvidenceSource,
): Promise<Result<Asked['answer']>> {
  const files = await readFiles(repository, question.commit, trackedPaths(question));
  if (!files.ok) return files;
  const search = runtimeSearch(question, files.value);
  if (!search.ok) return search;
  let step = search.value.next();
  while (step.done !== true) step = search.value.next(await findFiles(step.value, repository.top));
  return ok(step.value);
}

/** All manifests of the workspace, and where a lockfile of what is released may be. */
function trackedPaths({ projects, released, workspace }: Asked['question']): readonly string[] {
  const roots = projects.filter(({ name }) => released.includes(name)).map(({ root }) => root);
  return [
    ...projects.flatMap(({ manifests }) => manifests),
    ...[workspace, ...roots].flatMap((root) =>
      [...LOCKFILES.keys()].map((name) => inProject(root, name)),
    ),
  ];
}
