import { changedPython } from './python/link/changed-python';
import { markedPython } from './python/link/marked-python';
import type { PythonReading } from './python/link/open-python';
import { readPythonSurface } from './python/link/read-python-surface';
import { loadPythonParser } from './python/parse/load-python-parser';
import type { Scope } from './source/needed-files';
import type { Language, Surface } from './surface/surface';
import { changedTypescript } from './typescript/link/changed-typescript';
import { markedTypescript } from './typescript/link/marked-typescript';
import type { TypescriptReading } from './typescript/link/open-typescript';
import { readTypescriptSurface } from './typescript/link/read-typescript-surface';
import { loadTypescriptParser } from './typescript/parse/load-typescript-parser';

/** One state of a package, and where its parsed modules are kept. */
export type Reading = Omit<PythonReading & TypescriptReading, 'parser'>;

/** What a language can be asked. A scope that is `null` is the whole package. */
interface Readings {
  read(reading: Reading, needed?: ReadonlySet<string>): Promise<Surface>;
  changed(before: Reading, after: Reading): Promise<Scope | null>;
  marked(reading: Reading): Promise<Scope | null>;
}

export const READINGS: Readonly<Record<Language, Readings>> = {
  python: {
    read: (reading, needed) => readPythonSurface(ofPython(reading), needed),
    changed: (before, after) => changedPython(ofPython(before), ofPython(after)),
    marked: (reading) => markedPython(ofPython(reading)),
  },
  typescript: {
    read: (reading, needed) => readTypescriptSurface(ofTypescript(reading), needed),
    changed: (before, after) => changedTypescript(ofTypescript(before), ofTypescript(after)),
    marked: (reading) => markedTypescript(ofTypescript(reading)),
  },
};

function ofPython(reading: Reading): PythonReading {
  return { ...reading, parser: loadPythonParser };
}

function ofTypescript(reading: Reading): TypescriptReading {
  return { ...reading, parser: loadTypescriptParser };
}
