import type { CommitSpec, FileSpec, RepoSpec } from './repo-spec';

const START = 1767225600;
const MINUTE = 60;
const WHO = 'Ada Author <ada@example.org>';

interface History {
  readonly byId: ReadonlyMap<string, CommitSpec>;
  readonly marks: ReadonlyMap<string, number>;
  readonly parents: ReadonlyMap<string, readonly string[]>;
}

/**
 * The commits and branches of a specification as the input of `git fast-import`; marks are 1-based
 * positions.
 */
export function commitsStream({ commits }: RepoSpec): Buffer {
  const history: History = {
    byId: new Map(commits.map((commit) => [commit.id, commit])),
    marks: new Map(commits.map((commit, index) => [commit.id, index + 1])),
    parents: parentsOf(commits),
  };
  if (history.marks.size !== commits.length) throw new Error('two commits share an id');
  let time = START - MINUTE;
  const parts = commits.flatMap((commit) => {
    time = commit.time ?? time + MINUTE;
    return commitParts(commit, time, history);
  });
  return Buffer.concat(parts);
}

function commitParts(commit: CommitSpec, time: number, history: History): readonly Buffer[] {
  const parents = history.parents.get(commit.id) ?? [];
  const branch = `refs/heads/${commit.branch ?? 'main'}`;
  const head = [
    ...(parents.length === 0 ? [`reset ${branch}`, ''] : []),
    `commit ${branch}`,
    `mark :${markOf(history, commit.id)}`,
    `author ${WHO} ${time} +0000`,
    `committer ${WHO} ${time} +0000`,
    ...(commit.encoding === undefined ? [] : [`encoding ${commit.encoding}`]),
  ];
  const over = parents.map(
    (parent, at) => `${at === 0 ? 'from' : 'merge'} :${markOf(history, parent)}`,
  );
  return [
    lines(head),
    ...data(commit.message ?? commit.id),
    lines(over),
    ...broughtAlong(parents, history).flatMap(files),
    ...files(commit),
    lines(['']),
  ];
}

/** The commits that a merge brings to its first parent, oldest first for each of the others. */
function broughtAlong(
  [first = '', ...merged]: readonly string[],
  { byId, parents }: History,
): readonly CommitSpec[] {
  return merged.flatMap((tip) => onlyIn(tip, first, parents)).flatMap((id) => byId.get(id) ?? []);
}

function parentsOf(commits: readonly CommitSpec[]): ReadonlyMap<string, readonly string[]> {
  const tips = new Map<string, string>();
  const result = new Map<string, readonly string[]>();
  commits.forEach((commit, index) => {
    const tip = tips.get(commit.branch ?? 'main') ?? commits[index - 1]?.id;
    result.set(commit.id, commit.parents ?? (tip === undefined ? [] : [tip]));
    tips.set(commit.branch ?? 'main', commit.id);
  });
  return result;
}

function markOf({ marks }: History, id: string): number {
  const found = marks.get(id);
  if (found === undefined) throw new Error(`no commit has the id ${id}`);
  return found;
}

/** Ancestors of `tip` that `base` does not have, oldest first. */
function onlyIn(
  tip: string,
  base: string,
  parents: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const known = reach(base, parents);
  const order = [...parents.keys()];
  const wanted = [...reach(tip, parents)].filter((id) => !known.has(id));
  return wanted.sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

function reach(tip: string, parents: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [tip];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(parents.get(id) ?? []));
  }
  return seen;
}

function files({ files: changes = {} }: CommitSpec): readonly Buffer[] {
  return Object.entries(changes).flatMap(([path, file]) => fileParts(quote(path), file));
}

function fileParts(path: string, file: FileSpec | null): readonly Buffer[] {
  if (file === null) return [lines([`D ${path}`])];
  const { text, mode } =
    typeof file === 'string' || Buffer.isBuffer(file) ? { text: file, mode: '100644' } : file;
  return [lines([`M ${mode} inline ${path}`]), ...data(text)];
}

function quote(path: string): string {
  return `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}

function data(content: string | Buffer): readonly Buffer[] {
  const bytes = Buffer.from(content);
  return [lines([`data ${bytes.length}`]), bytes, lines([''])];
}

function lines(texts: readonly string[]): Buffer {
  return Buffer.from(texts.map((text) => `${text}\n`).join(''));
}
