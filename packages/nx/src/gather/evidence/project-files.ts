import { isUtf8 } from 'node:buffer';
import { type FileTexts, type Result, fail, ok } from '@release-openmed/core';
import { inFolder } from '@release-openmed/core/names';
import picomatch from 'picomatch';
import type { ObjectReader } from '../../git/open-objects';
import type { Reader } from './evidence-source';
import { findTree, listTree, type Tree } from './surfaces/read-tree';

export const readProjectFiles: Reader<'project-files'> = (questions, { objects }) =>
  Promise.all(
    questions.map(async ({ at, globs }) => {
      const tree = await findTree(at, objects);
      return tree === null ? ok(new Map<string, string>()) : textsIn(tree, globs, objects);
    }),
  );

/** Failure: `file-not-utf8`. */
async function textsIn(
  tree: Tree,
  globs: readonly string[],
  objects: ObjectReader,
): Promise<Result<FileTexts>> {
  const texts = new Map<string, string>();
  for (const { path, id } of await matching(tree, globs, objects)) {
    const object = await objects.read(id);
    if (object?.type !== 'blob') continue;
    if (!isUtf8(object.content)) return fail(notText(inFolder(tree.root, path)));
    texts.set(path, object.content.toString('utf8'));
  }
  return ok(texts);
}

/** Plain names are looked up, so that nothing is listed where only a manifest is asked for. */
async function matching(
  tree: Tree,
  globs: readonly string[],
  objects: ObjectReader,
): Promise<readonly { readonly path: string; readonly id: string }[]> {
  if (globs.every((glob) => !picomatch.scan(glob).isGlob))
    return globs.map((path) => ({ path, id: `${tree.id}:${path}` }));
  const isMatch = picomatch([...globs], { dot: true });
  return (await listTree(tree.id, objects)).filter(({ path }) => isMatch(path));
}

function notText(where: string) {
  return {
    code: 'file-not-utf8',
    message: 'The file is not UTF-8 text, so what it says is not known.',
    fix: 'Save it as UTF-8, or take it out of "labelSchemas".',
    where,
  };
}
