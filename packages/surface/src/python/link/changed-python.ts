import type { Scope } from '../../source/needed-files';
import { neededPython } from './needed-python';
import type { PythonReading } from './open-python';
import { openPython } from './open-python';

/** What has to be read to tell two states of a distribution apart. */
export async function changedPython(before: PythonReading, after: PythonReading): Promise<Scope> {
  const states = [before, after].map(openPython);
  return neededPython(states, {
    isAbout: ({ name }) => {
      const [old, now] = states.map(({ index }) => JSON.stringify(index.get(name)));
      return old !== now;
    },
    byName: false,
  });
}
