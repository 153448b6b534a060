import { normalizePythonName } from '../../names/normalize-python-name';
import { pep440Spelling } from '../../versions/pep440-spelling';
import { ok } from '../../result';
import type { Ecosystem, Ranges } from '../ecosystem';
import { updateUvLock } from './lockfiles/update-uv-lock';
import { poetryLock } from './poetry-lock';
import { boundedPythonRange } from './ranges/bounded-python-range';
import { isPythonRange } from './ranges/is-python-range';
import { pythonRangeAccepts } from './ranges/python-range-accepts';
import { pythonRangeExceeded } from './ranges/python-range-exceeded';
import { pythonRangeNarrows } from './ranges/python-range-narrows';
import { rewritePythonRange } from './ranges/rewrite-python-range';
import { readPythonRuntime } from './runtime/read-python-runtime';
import { pythonPromises } from './python-promises';
import { readPyproject } from './read-pyproject';
import { readSetupCfg } from './read-setup-cfg';
import { writeHeldVersion } from './write-held-version';
import { writePyprojectRange } from './write-pyproject-range';

const ranges: Ranges = {
  isRange: isPythonRange,
  accepts: pythonRangeAccepts,
  narrows: pythonRangeNarrows,
  rewrite: rewritePythonRange,
  published: (range) => range,
  exceeded: pythonRangeExceeded,
  bounded: boundedPythonRange,
};

export const python: Ecosystem = {
  spelling: pep440Spelling,
  normalizeName: normalizePythonName,
  api: { language: 'python', types: false },
  distTags: false,
  manifest: {
    read: readPyproject,
    promises: pythonPromises,
    dynamicHint: /\bdynamic\b/,
    writeVersion: writeHeldVersion,
    writeRange: writePyprojectRange,
    ranges,
  },
  olderManifests: {
    'setup.cfg': {
      read: readSetupCfg,
      // Neither is read: requirements may as well stand in setup.py or requirements.txt.
      promises: () => ok([]),
      writeRange: (_path, text) => ok(text),
      dynamicHint: /^version\s*[=:]\s*(?:attr|file):/m,
      writeVersion: writeHeldVersion,
      ranges,
    },
  },
  catalogs: null,
  lockfiles: {
    'uv.lock': { update: updateUvLock, remake: 'uv lock' },
    'poetry.lock': poetryLock,
  },
  runtime: readPythonRuntime,
  installed: null,
};
