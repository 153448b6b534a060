import { createHash } from 'node:crypto';
import { parseLine, LINE } from './config/parse-line';
import { readManifest } from './ecosystems/read-manifest';
import type { AnswerTable } from './evidence/answer-from.fixture';
import type { CommitFact, DependencyFact, ProjectFacts, RepoFacts, TagFact } from './facts';
import type { Operation } from './operation';
import { ok } from './result';

type Tree = ReadonlyMap<string, string>;

interface Commit extends CommitFact {
  readonly tree: Tree;
}

interface Tag {
  readonly commit: string;
  readonly message: string;
}

/** What a test changes in a tree: text by path, null for a file that goes. */
export type Change = Readonly<Record<string, string | null>>;

/** A commit without its changes. */
interface Header {
  readonly parents: readonly string[];
  readonly message: string;
}

/**
 * A repository and its remote in one, in memory: what git would say of it are the facts of a plan,
 * and the operations of a plan change it as one atomic push would. A push that would move a tag,
 * or a ref that does not stand where it is expected, throws.
 */
export class MemoryRepository {
  readonly commits = new Map<string, Commit>();
  readonly branches = new Map<string, string>();
  readonly tags = new Map<string, Tag>();
  private lease: string | null = null;

  constructor(private readonly manifests: readonly string[]) {}

  /** A commit on a branch, which may be new; `merged`: the tip of another that it merges. */
  commit(branch: string, message: string, change: Change, merged?: string): string {
    const tip = this.branches.get(branch);
    const parents = [
      ...(tip === undefined ? [] : [tip]),
      ...(merged === undefined ? [] : [merged]),
    ];
    const id = this.write({ parents, message }, change);
    this.branches.set(branch, id);
    return id;
  }

  /** Carries out what a plan asks for, all of it or nothing. */
  push(operations: readonly Operation[]): void {
    const made = new Map<string, string>();
    const idOf = (target: string): string => made.get(target) ?? target;
    for (const operation of operations) {
      if (operation.kind === 'stamp') made.set(operation.id, this.stamp(operation));
      if (operation.kind === 'tag') {
        if (this.tags.has(operation.name)) throw new Error(`${operation.name} is there already`);
        this.tags.set(operation.name, {
          commit: idOf(operation.target),
          message: operation.message,
        });
      }
      if (operation.kind === 'branch') {
        const stands = this.branches.get(operation.name) ?? null;
        if (stands !== operation.expected) throw new Error(`${operation.name} is at ${stands}`);
        this.branches.set(operation.name, idOf(operation.target));
      }
      if (operation.kind === 'lease') {
        if (this.lease !== operation.expected) throw new Error(`the lease is at ${this.lease}`);
        this.lease = hash([operation.message, String(operation.expected)]);
      }
    }
  }

  /** What somebody who has cloned it has: what refs reach, in another order. */
  clone(): MemoryRepository {
    const other = new MemoryRepository(this.manifests);
    const tips = [
      ...this.branches.values(),
      ...[...this.tags.values()].map(({ commit }) => commit),
    ];
    for (const id of this.reachable(tips)) other.commits.set(id, this.commits.get(id)!);
    for (const [name, id] of [...this.branches].toReversed()) other.branches.set(name, id);
    for (const [name, tag] of [...this.tags].toReversed()) other.tags.set(name, tag);
    other.lease = this.lease;
    return other;
  }

  /** As they are read for a release of a branch; of what a candidate was cut from, with its tag. */
  facts(branch: string, candidate: string | null = null): RepoFacts {
    const tip = this.branches.get(branch)!;
    const source = candidate === null ? tip : this.sourceOf(candidate);
    const tree = this.commits.get(source)!.tree;
    const line = parseLine(this.commits.get(tip)!.tree.get(LINE) ?? null);
    if (!line.ok) throw new Error(line.failures[0]?.message);
    const own = line.value?.branch === branch ? line.value : null;
    const paths = this.manifests.flatMap((path) => [path, changelogOf(path)]);
    return {
      now: '2026-11-21T12:00:00.000Z',
      source,
      tip,
      branch,
      remote: { name: 'origin', web: null, head: tip, relation: 'equal' },
      workspace: '',
      projects: projectsIn(tree, this.manifests),
      tags: [...this.tags].map(([name, tag]) => this.tagFact(name, tag)),
      commits: this.reachable([source]).map((id) => this.commits.get(id)!),
      paths,
      files: new Map(paths.flatMap((path) => (tree.has(path) ? [[path, tree.get(path)!]] : []))),
      accepted: [],
      line: own,
      strayLine: own === null ? line.value : null,
      licenseExceptions: [],
      lease: this.lease,
      dirty: [],
      merge: null,
    };
  }

  /** What a plan asks of it. */
  answers(): AnswerTable {
    const treeAt = (id: string): Tree => this.commits.get(id)?.tree ?? new Map<string, string>();
    return {
      'files-at': ({ commit, paths }) =>
        ok(new Map([...treeAt(commit)].filter(([path]) => paths.includes(path)))),
      'changed-paths': ({ from, to }) => {
        const [before, after] = [treeAt(this.peeled(from)), treeAt(this.peeled(to))];
        return ok(differing(before, after));
      },
    };
  }

  /** Ancestors, the given ones included; children before parents. */
  private reachable(tips: readonly string[]): readonly string[] {
    const seen = new Set<string>();
    const order: string[] = [];
    const visit = (id: string): void => {
      if (seen.has(id)) return;
      seen.add(id);
      this.commits.get(id)!.parents.forEach(visit);
      order.push(id);
    };
    tips.forEach(visit);
    return order.toReversed();
  }

  private peeled(name: string): string {
    return this.tags.get(name.replace(/^refs\/tags\//, ''))?.commit ?? name;
  }

  private sourceOf(tag: string): string {
    const { commit, message } = this.tags.get(tag)!;
    return /^Release-Source: (\w+)$/m.exec(message)?.[1] ?? commit;
  }

  private tagFact(name: string, { commit, message }: Tag): TagFact {
    const source = /^Release-Source: (\w+)$/m.exec(message)?.[1] ?? null;
    const { parents, time } = this.commits.get(commit)!;
    return { name, commit, parents, source, time };
  }

  private stamp({ parent, edits, message }: Extract<Operation, { kind: 'stamp' }>): string {
    const change = Object.fromEntries(edits.map(({ path, text }) => [path, text]));
    return this.write({ parents: [parent], message }, change);
  }

  private write({ parents, message }: Header, change: Change): string {
    const trees = parents.map((parent) => this.commits.get(parent)!.tree);
    const tree = new Map(trees.toReversed().flatMap((one) => [...one]));
    for (const [path, text] of Object.entries(change))
      if (text === null) tree.delete(path);
      else tree.set(path, text);
    const content = [...parents, message, ...[...tree].sort().flat(), String(this.commits.size)];
    const id = hash(content);
    const files = parents.length > 1 ? [] : differing(trees[0] ?? new Map<string, string>(), tree);
    const time = 1_700_000_000 + this.commits.size * 60;
    this.commits.set(id, { id, parents, time, author: 'Ada Author', message, files, tree });
    return id;
  }
}

function projectsIn(tree: Tree, manifests: readonly string[]): readonly ProjectFacts[] {
  const read = manifests.flatMap((path) => {
    const manifest = readManifest(path, tree.get(path) ?? '');
    if (!manifest.ok) throw new Error(manifest.failures[0]?.message);
    return [{ path, root: path.slice(0, path.lastIndexOf('/')), manifest: manifest.value }];
  });
  const names = new Set(read.map(({ manifest }) => manifest.packageName));
  return read.map(
    ({ path, root, manifest: { ecosystem, packageName, version, requirements } }) => ({
      name: packageName!,
      releasable: true,
      root,
      ecosystem,
      packageName,
      fileVersion: version,
      group: null,
      manifests: [path],
      versionFiles: [],
      versionKnown: true,
      dependencies: requirements
        .filter(({ name }) => names.has(name))
        .map(({ name, kind, range }): DependencyFact => ({ on: name, kind, range, file: path })),
    }),
  );
}

function changelogOf(manifest: string): string {
  return `${manifest.slice(0, manifest.lastIndexOf('/'))}/CHANGELOG.md`;
}

function differing(before: Tree, after: Tree): readonly string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path)).sort();
}

function hash(parts: readonly string[]): string {
  return createHash('sha1').update(parts.join('\0')).digest('hex');
}
