import { type GeneratedFile, type GeneratedProblem, ok } from '@release-openmed/core';
import { join } from 'node:path';
import { readObjects } from '../../git/commands/read-objects';
import { changedSince } from '../../git/commands/changed-since';
import type { EvidenceSource, Reader } from './evidence-source';
import { printed } from './printed';

export const readGeneratedFiles: Reader<'generated-files'> = (questions, source) =>
  Promise.all(
    questions.map(async ({ commit, files }) => {
      const { git, prefix } = source.repository;
      const changed = await git.run(changedSince(commit));
      const tracked = await git.run(
        readObjects(files.map(({ path }) => `${commit}:${prefix}${path}`)),
      );
      const answers: GeneratedFile[] = [];
      // One after the other: two of them may write to the same folders.
      for (const [at, { path, command }] of files.entries()) {
        const content = tracked[at]?.type === 'blob' ? tracked[at].content : null;
        answers.push({ path, problem: await problemOf({ command, content, changed }, source) });
      }
      return ok(answers);
    }),
  );

interface Compared {
  readonly command: readonly string[];
  /** Null: the commit has no such file. */
  readonly content: Buffer | null;
  /** Paths in which the working tree is not the commit. */
  readonly changed: readonly string[];
}

async function problemOf(
  { command, content, changed }: Compared,
  { repository: { top, prefix } }: EvidenceSource,
): Promise<GeneratedProblem | null> {
  if (content === null) return { kind: 'untracked' };
  const [first] = changed;
  if (first !== undefined) {
    const why = `the command runs in the working tree, and ${first} is not committed there`;
    return { kind: 'unknown', why };
  }
  const made = await printed(command, join(top, prefix));
  if (!made.ok) return { kind: 'unknown', why: made.why };
  return made.output.equals(content) ? null : { kind: 'differs', line: line(content, made.output) };
}

/** The first line in which two texts differ, from 1. */
function line(one: Buffer, other: Buffer): number {
  const length = Math.min(one.length, other.length);
  let at = 0;
  while (at < length && one[at] === other[at]) at += 1;
  return one.subarray(0, at).toString('latin1').split('\n').length;
}
