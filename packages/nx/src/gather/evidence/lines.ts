import { isUtf8 } from 'node:buffer';
import {
  LINE,
  type LineAt,
  type Result,
  all,
  fail,
  lineKind,
  ok,
  parseLine,
} from '@release-openmed/core';
import { readObjects } from '../../git/commands/read-objects';
import type { GitObject } from '../../git/git-object';
import type { EvidenceSource, Reader } from './evidence-source';

export const readLines: Reader<'lines'> = (questions, source) =>
  Promise.all(
    questions.map(async ({ branches }): Promise<Result<readonly LineAt[]>> => {
      const heads = [...source.lender.heads]
        .filter(([branch]) => lineKind(branch, { branches }) !== null)
        .sort(([a], [b]) => (a < b ? -1 : 1));
      const texts = await textsAt(heads, source);
      if (!texts.ok) return texts;
      const read = all(heads.map((head, at) => lineAt(head, texts.value[at] ?? null)));
      return read.ok ? ok(read.value.flatMap((line) => line ?? [])) : read;
    }),
  );

type Head = readonly [branch: string, commit: string];

/** What each says of itself; null: nothing. What the clone lacks is borrowed. */
async function textsAt(
  heads: readonly Head[],
  source: EvidenceSource,
): Promise<Result<readonly (string | null)[]>> {
  if (heads.length === 0) return ok([]);
  const here = await commitsAndFiles(heads, source);
  const missing = heads.filter((_head, at) => here[at]!.commit === null);
  const borrowed = await source.lender.borrow(missing.map(([branch]) => branch));
  if (!borrowed.ok) return borrowed;
  const known = missing.length === 0 ? here : await commitsAndFiles(heads, source);
  return ok(known.map(({ file }) => textOf(file)));
}

interface Read {
  readonly commit: GitObject | null;
  readonly file: GitObject | null;
}

async function commitsAndFiles(
  heads: readonly Head[],
  { repository: { git, prefix }, lender: { env } }: EvidenceSource,
): Promise<readonly Read[]> {
  const names = heads.flatMap(([, commit]) => [commit, `${commit}:${prefix}${LINE}`]);
  const objects = await git.run({ ...readObjects(names), env });
  return heads.map((_head, at) => ({
    commit: objects[2 * at] ?? null,
    file: objects[2 * at + 1] ?? null,
  }));
}

function textOf(file: GitObject | null): string | null {
  if (file?.type !== 'blob') return null;
  return isUtf8(file.content) ? file.content.toString('utf8') : '';
}

/** Null: it is no line, or carries the file of another. */
function lineAt([branch, commit]: Head, text: string | null): Result<LineAt | null> {
  const line = parseLine(text);
  if (!line.ok)
    return fail(
      ...line.failures.map((failure) => ({
        ...failure,
        message: `${branch}: ${failure.message}`,
        where: `${branch}:${failure.where ?? LINE}`,
      })),
    );
  return ok(line.value?.branch === branch ? { ...line.value, commit } : null);
}
