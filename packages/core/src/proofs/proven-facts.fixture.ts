import type { CommitSpec } from '../build-facts.fixture';
import type { AnswerTable } from '../evidence/answer-from.fixture';
import type { ApiChange } from '../evidence/api-changes';
import type { DeprecationMark } from '../evidence/api-deprecations';
import type { FileTexts } from '../evidence/files-at';
import type { FactsSpec } from '../build-facts.fixture';
import { ok } from '../result';

/** A change of an API; unless said otherwise, a function that is gone. */
export function change(more: Partial<ApiChange> = {}): ApiChange {
  return {
    symbol: 'a.f',
    subject: null,
    verdict: 'breaking',
    reason: 'removed',
    seen: 'runtime',
    renamedTo: null,
    file: 'packages/a/a/__init__.py',
    line: 3,
    ...more,
  };
}

export function mark(symbol = 'a.f', more: Partial<DeprecationMark> = {}): DeprecationMark {
  return {
    symbol,
    file: 'packages/a/a/__init__.py',
    line: 3,
    warns: true,
    since: null,
    removeIn: null,
    replacement: 'a.g',
    ...more,
  };
}

/** What there is to know of one project `a`; `marks` and `files` by commit. */
export interface Known {
  readonly changes?: readonly ApiChange[];
  readonly marks?: Readonly<Record<string, readonly DeprecationMark[]>>;
  /** By path within the project. */
  readonly files?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** `.release/deprecations.json`. */
  readonly declared?: Readonly<Record<string, string>>;
}

export function answers({
  changes = [],
  marks = {},
  files = {},
  declared = {},
}: Known): AnswerTable {
  return {
    'api-changes': ok(changes),
    'api-deprecations': ({ at }) => ok(marks[at.commit] ?? []),
    'project-files': ({ at }): ReturnType<typeof ok<FileTexts>> =>
      ok(new Map(Object.entries(files[at.commit] ?? {}))),
    'files-at': ({ commit, paths }) =>
      ok(new Map(declared[commit] === undefined ? [] : [[paths[0]!, declared[commit]]])),
  };
}

/** One project `a`; each commit touches it, and has its tag as id where it was released. */
export function project(
  commits: readonly (Partial<CommitSpec> & Pick<CommitSpec, 'message'>)[],
  more: FactsSpec['projects'][string] = { ecosystem: 'python' },
): FactsSpec {
  return {
    projects: { a: more },
    commits: commits.map((commit) => ({ files: ['packages/a/a/__init__.py'], ...commit })),
  };
}

export const released = (version: string): CommitSpec => ({
  id: version,
  message: 'feat: more',
  files: ['packages/a/a/__init__.py'],
  tags: [`v${version}`],
});
