import type { Scope } from '../../source/needed-files';
import { neededPython } from './needed-python';
import type { PythonReading } from './open-python';
import { openPython } from './open-python';

/** What has to be read to tell what a distribution marks as deprecated. */
export async function markedPython(reading: PythonReading): Promise<Scope> {
  return neededPython([openPython(reading)], {
    isAbout: (_files, { marks }) => marks,
    byName: true,
  });
}
