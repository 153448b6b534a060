import type { CommitSpec, FileSpec, RepoSpec } from './repo-spec';

const START = 1767225600;
const WHO = 'Ada Author <ada@example.org>';

/** The commits and branches of a specification as the input of `git fast-import`; marks are 1-based positions. */
export function commitsStream(spec: RepoSpec): Buffer {
  const parts: Buffer[] = [];
  const put = (text: string): void => void parts.push(Buffer.from(text));
  const mark = new Map(spec.commits.map((commit, index) => [commit.id, index + 1]));
  if (mark.size !== spec.commits.length) throw new Error('two commits share an id');
  const parents = parentsOf(spec.commits);
  const byId = new Map(spec.commits.map((commit) => [commit.id, commit]));
  let time = START;
  for (const [index, commit] of spec.commits.entries()) {
    time = commit.time ?? (index === 0 ? START : time + 60);
    const over = parents.get(commit.id) ?? [];
    put(
      `${over.length === 0 ? `reset refs/heads/${commit.branch ?? 'main'}\n\n` : ''}commit refs/heads/${commit.branch ?? 'main'}\nmark :${index + 1}\n`,
    );
    put(`author ${WHO} ${time} +0000\ncommitter ${WHO} ${time} +0000\n`);
    if (commit.encoding !== undefined) put(`encoding ${commit.encoding}\n`);
    data(parts, commit.message ?? commit.id);
    over.forEach((parent, at) => put(`${at === 0 ? 'from' : 'merge'} :${markOf(mark, parent)}\n`));
    for (const merged of over.slice(1)) {
      for (const id of onlyIn(merged, over[0] as string, parents))
        files(parts, byId.get(id)?.files ?? {});
    }
    files(parts, commit.files ?? {});
    put('\n');
  }
  return Buffer.concat(parts);
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

function markOf(marks: ReadonlyMap<string, number>, id: string): number {
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

function files(parts: Buffer[], changes: Readonly<Record<string, FileSpec | null>>): void {
  for (const [path, file] of Object.entries(changes)) {
    const quoted = `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
    if (file === null) {
      parts.push(Buffer.from(`D ${quoted}\n`));
      continue;
    }
    const whole =
      typeof file === 'string' || Buffer.isBuffer(file) ? { text: file, mode: '100644' } : file;
    parts.push(Buffer.from(`M ${whole.mode} inline ${quoted}\n`));
    data(parts, whole.text);
  }
}

function data(parts: Buffer[], content: string | Buffer): void {
  const bytes = Buffer.from(content);
  parts.push(Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n'));
}
