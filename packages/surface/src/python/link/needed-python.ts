import { decodeSource } from '../../source/decode-source';
import { mergeLinks } from '../../source/merge-links';
import type { Link, Scope, Starts } from '../../source/needed-files';
import { neededFiles } from '../../source/needed-files';
import type { SourceFile } from '../../source/source';
import { skimOnce } from '../../source/skim-once';
import { traceLinks } from '../../source/trace-links';
import type { ModuleFiles } from '../layout/discover-python-modules';
import type { PythonSkim } from '../parse/skim-python';
import { skimPython } from '../parse/skim-python';
import type { OpenPython } from './open-python';

/** What a reading is about. */
export interface Subject extends Pick<Starts, 'byName'> {
  readonly isAbout: (files: ModuleFiles, skim: PythonSkim) => boolean;
}

/**
 * The modules that have to be read for everything about some of them, in all states of a
 * distribution that are given.
 */
export async function neededPython(
  states: readonly OpenPython[],
  { isAbout, byName }: Subject,
): Promise<Scope> {
  const named = byLastPart(states.flatMap(({ index }) => [...index.keys()]));
  const about = new Set<string>();
  const starred = new Set<string>();
  const traced = await Promise.all(
    states.map(({ index, reader }) => {
      const textOf = async (file: SourceFile | undefined): Promise<string> => {
        try {
          return file && (file.kind ?? 'file') === 'file'
            ? decodeSource(await reader.source.read(file.path)).text
            : '';
        } catch {
          // What cannot be read says so when it is.
          return '';
        }
      };
      return traceLinks(publicNames(index), async (name): Promise<Link | null> => {
        const files = index.get(name);
        if (!files) return null;
        const both = [files.source, files.stub];
        const key = `python:${both.map((file) => file && `${file.id} ${file.kind}`).join()}`;
        const skim = await skimOnce(reader.cache, key, async () =>
          skimPython((await Promise.all(both.map(textOf))).join('\n')),
        );
        if (isAbout(files, skim)) about.add(name);
        for (const word of skim.stars) for (const each of named.get(word) ?? []) starred.add(each);
        return linkOf(files, skim, named);
      });
    }),
  );
  // Whoever takes all names of a module takes those as well that it imports itself.
  const links = new Map(
    [...traced.reduce(mergeLinks)].map(([name, link]) => [
      name,
      { ...link, passesOn: link.passesOn || starred.has(name) },
    ]),
  );
  return { needed: neededFiles(links, { about, besides: new Set(), byName }), about };
}

function publicNames(index: ReadonlyMap<string, ModuleFiles>): readonly string[] {
  return [...index.values()].filter(({ isPublic }) => isPublic).map(({ name }) => name);
}

function linkOf(
  { name, isPackage, stub }: ModuleFiles,
  { words, namesPackage, passesOn }: PythonSkim,
  named: ReadonlyMap<string, readonly string[]>,
): Link {
  const own = namesPackage ? name.split('.') : [];
  const to = new Set([...words, ...own].flatMap((word) => named.get(word) ?? []));
  return { to, uses: to, passesOn: passesOn || isPackage || stub !== undefined };
}

/** Modules by the last part of their names, which is what an import of any form spells out. */
function byLastPart(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const name of new Set(names)) {
    const part = name.slice(name.lastIndexOf('.') + 1);
    found.set(part, [...(found.get(part) ?? []), name]);
  }
  return found;
}
