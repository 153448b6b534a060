import { decodeSource } from '../../source/decode-source';
import { loadFile } from '../../source/load-file';
import { mergeLinks } from '../../source/merge-links';
import type { Link, Links, Scope, Starts } from '../../source/needed-files';
import { neededFiles } from '../../source/needed-files';
import { skimOnce } from '../../source/skim-once';
import { traceLinks } from '../../source/trace-links';
import type { TypescriptSkim } from '../parse/skim-typescript';
import { skimTypescript } from '../parse/skim-typescript';
import type { OpenTypescript } from './open-typescript';

/** What a reading is about. */
export interface Subject extends Pick<Starts, 'byName'> {
  readonly isAbout: (path: string, skim: TypescriptSkim) => boolean;
}

/**
 * The files that have to be read for everything about some of them, in all states of a package that
 * are given; `null`: all.
 */
export async function neededTypescript(
  states: readonly OpenTypescript[],
  { isAbout, byName }: Subject,
): Promise<Scope | null> {
  const traced = await Promise.all(states.map((state) => traceState(state, isAbout)));
  if (traced.some(({ isOdd }) => isOdd)) return null;
  const links = traced.map((each) => each.links).reduce(mergeLinks);
  const about = new Set(traced.flatMap((each) => [...each.about]));
  const needed = neededFiles(links, { about, besides: new Set(), byName });
  const names = await namesIn(needed, states);
  const besides = traced.flatMap((each) => hiding(each, { needed, names }));
  if (besides.length === 0) return { needed, about };
  return { needed: neededFiles(links, { about, besides: new Set(besides), byName }), about };
}

interface Traced {
  readonly links: Links;
  readonly about: ReadonlySet<string>;
  readonly skims: ReadonlyMap<string, TypescriptSkim>;
  /** By file, the files whose exports it passes on without naming them. */
  readonly stars: ReadonlyMap<string, readonly string[]>;
  readonly isOdd: boolean;
}

async function traceState(
  { program, entries, reader }: OpenTypescript,
  isAbout: Subject['isAbout'],
): Promise<Traced> {
  const about = new Set<string>();
  const skims = new Map<string, TypescriptSkim>();
  const stars = new Map<string, readonly string[]>();
  let isOdd = false;
  const look = async (path: string): Promise<Link | null> => {
    const file = program.files.get(path);
    const key = `typescript:${file?.id} ${file?.kind}`;
    const skim = await skimOnce(reader.cache, key, async () => skimTypescript(await textOf(path)));
    isOdd ||= skim === null;
    if (!skim) return null;
    if (isAbout(path, skim)) about.add(path);
    skims.set(path, skim);
    const targets = (specifiers: ReadonlySet<string>): string[] =>
      [...specifiers].flatMap((specifier) => {
        const target = program.resolve(path, specifier);
        return target.kind === 'file' ? [target.path] : [];
      });
    stars.set(path, targets(skim.stars));
    return {
      to: new Set(targets(skim.specifiers)),
      uses: new Set(targets(skim.used)),
      passesOn: skim.passesOn,
    };
  };
  const textOf = async (path: string): Promise<string> => {
    const { kind = 'file' } = program.files.get(path) ?? {};
    try {
      return kind === 'file' ? decodeSource(await reader.source.read(path)).text : '';
    } catch {
      // What cannot be read says so when it is.
      return '';
    }
  };
  const starts = entries.entryPoints.flatMap(({ kind, file }) =>
    kind === 'export' && file !== null ? [file] : [],
  );
  const links = await traceLinks(starts, look);
  return { links, about, skims, stars, isOdd };
}

/** The names that files export one by one, in any of the states. */
async function namesIn(
  paths: ReadonlySet<string>,
  states: readonly OpenTypescript[],
): Promise<ReadonlySet<string>> {
  const loaded = await Promise.all(
    states.flatMap(({ program, reader }) =>
      [...paths].flatMap((path) => {
        const file = program.files.get(path);
        return file ? [loadFile(file, reader)] : [];
      }),
    ),
  );
  return new Set(loaded.flatMap(({ module }) => module?.exports.map(({ name }) => name) ?? []));
}

interface Known {
  readonly needed: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/**
 * Files behind star exports that may hide one of the names, or be hidden by it: of two stars with
 * one name the first has it.
 */
function hiding({ skims, stars }: Traced, { needed, names }: Known): readonly string[] {
  return [...stars]
    .filter(([path]) => needed.has(path))
    .flatMap(([, targets]) => targets)
    .filter((path) => {
      const skim = skims.get(path);
      return (
        !needed.has(path) &&
        (!skim?.isPlain || [...names].some((name) => name !== 'default' && skim.words.has(name)))
      );
    });
}
