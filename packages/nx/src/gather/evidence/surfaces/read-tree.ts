import type { TreePlace } from '@release-openmed/core';
import type { ObjectReader } from '../../../git/open-objects';

/** A folder of a commit. */
export interface Tree {
  /** Object id: equal ids are equal contents. */
  readonly id: string;
  /** Its path from the repository's top; `''` is the top. */
  readonly root: string;
}

/** One tracked path beneath a tree, relative to it. */
export interface TreeFile {
  readonly path: string;
  readonly id: string;
  readonly kind: 'file' | 'symlink' | 'submodule';
}

/** The first of the folders that is there; null: none is. */
export async function findTree(
  { commit, roots }: TreePlace,
  objects: ObjectReader,
): Promise<Tree | null> {
  for (const root of roots) {
    const object = await objects.read(`${commit}:${root}`);
    if (object?.type === 'tree') return { id: object.id, root };
  }
  return null;
}

/** Everything beneath a tree. */
export async function listTree(
  id: string,
  objects: ObjectReader,
  prefix = '',
): Promise<readonly TreeFile[]> {
  const tree = await objects.read(id);
  if (tree?.type !== 'tree') return [];
  const entries = parseTree(tree.content, id.length / 2);
  const listed = await Promise.all(
    entries.map(({ mode, name, id: child }): Promise<readonly TreeFile[]> | TreeFile[] => {
      const path = `${prefix}${name}`;
      return mode === '40000'
        ? listTree(child, objects, `${path}/`)
        : [{ path, id: child, kind: KINDS[mode] ?? 'file' }];
    }),
  );
  return listed.flat();
}

const KINDS: Readonly<Record<string, TreeFile['kind']>> = {
  '120000': 'symlink',
  '160000': 'submodule',
};

interface TreeEntry {
  readonly mode: string;
  readonly name: string;
  readonly id: string;
}

/** A tree's own form: mode, blank, name, NUL, and the object's id as bytes, again and again. */
function parseTree(content: Buffer, idBytes: number): readonly TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (let at = 0; at < content.length;) {
    const blank = content.indexOf(' ', at);
    const end = content.indexOf(0, blank);
    const next = end + 1 + idBytes;
    entries.push({
      mode: content.toString('latin1', at, blank),
      name: content.toString('utf8', blank + 1, end),
      id: content.toString('hex', end + 1, next),
    });
    at = next;
  }
  return entries;
}
