import type { Scope } from '../../source/needed-files';
import type { EntryPoint } from '../../surface/surface';
import { neededTypescript } from './needed-typescript';
import type { OpenTypescript, TypescriptReading } from './open-typescript';
import { openTypescript } from './open-typescript';

/** What has to be read to tell two states of a package apart; `null`: all of both. */
export async function changedTypescript(
  before: TypescriptReading,
  after: TypescriptReading,
): Promise<Scope | null> {
  const [old, now] = await Promise.all([openTypescript(before), openTypescript(after)]);
  // Where a specifier leads may differ for any file.
  if (old.leads !== now.leads) return null;
  const moved = new Set([...entriesMissing(old, now), ...entriesMissing(now, old)]);
  return neededTypescript([old, now], {
    isAbout: (path) => moved.has(path) || !isSame(path, old, now),
    byName: false,
  });
}

function isSame(path: string, { program: { files: olds } }: OpenTypescript, now: OpenTypescript) {
  const [left, right] = [olds.get(path), now.program.files.get(path)];
  return left?.id === right?.id && left?.kind === right?.kind;
}

/** Files of entry points that the other state does not have, or has elsewhere. */
function entriesMissing(from: OpenTypescript, other: OpenTypescript): readonly string[] {
  const known = new Set(other.entries.entryPoints.map(textOf));
  return from.entries.entryPoints.flatMap((entry) =>
    entry.file !== null && !known.has(textOf(entry)) ? [entry.file] : [],
  );
}

function textOf({ kind, name, file }: EntryPoint): string {
  return `${kind} ${name} ${file}`;
}
