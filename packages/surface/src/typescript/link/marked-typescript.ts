import type { Scope } from '../../source/needed-files';
import { neededTypescript } from './needed-typescript';
import type { TypescriptReading } from './open-typescript';
import { openTypescript } from './open-typescript';

/** What has to be read to tell what a package marks as deprecated; `null`: all of it. */
export async function markedTypescript(reading: TypescriptReading): Promise<Scope | null> {
  const open = await openTypescript(reading);
  return neededTypescript([open], {
    isAbout: (_path, { marks }) => marks,
    byName: true,
  });
}
