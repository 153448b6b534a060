import type { Found } from '@release-openmed/core';
import { readFile, readdir } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';

/**
 * Files on disk by pattern: a path from `top`, or an absolute one, in which `*` stands for any part
 * of one name. What is not there, or is no file, is left out.
 */
export async function findFiles(patterns: readonly string[], top: string): Promise<Found> {
  const listed = new Map<string, Promise<readonly string[]>>();
  const list = (folder: string): Promise<readonly string[]> => {
    const names = listed.get(folder) ?? readdir(folder).catch(() => []);
    listed.set(folder, names);
    return names;
  };
  const entries = patterns.map(async (pattern) => {
    const [start, path] = isAbsolute(pattern) ? ['/', pattern.slice(1)] : [top, pattern];
    const paths = await expand(start, path.split('/'), list);
    const files = await Promise.all(paths.map(read));
    return [pattern, files.flat()] as const;
  });
  return new Map(await Promise.all(entries));
}

/** Only parts with a `*` are looked up; whether the others are there, reading tells. */
async function expand(
  folder: string,
  [part, ...rest]: readonly string[],
  list: (folder: string) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  if (part === undefined) return [folder];
  if (!part.includes('*')) return expand(join(folder, part), rest, list);
  const pattern = new RegExp(`^${part.split('*').map(literal).join('.*')}$`, 's');
  const names = (await list(folder)).filter((name) => pattern.test(name)).sort();
  const found = await Promise.all(names.map((name) => expand(join(folder, name), rest, list)));
  return found.flat();
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

async function read(path: string): Promise<readonly { path: string; text: string }[]> {
  const text = await readFile(path, 'utf8').catch(() => null);
  return text === null ? [] : [{ path, text }];
}
