import { readIni } from '@release-openmed/core/names';
import type { Pyproject } from './read-pyproject';

/**
 * What the project graph needs of a `setup.cfg`, the manifest of older Python projects. Null: it
 * names no package and only configures tools.
 */
export function readSetupCfg(text: string): Pyproject | null {
  const { name = '', classifiers = '', classifier = '' } = readIni(text)['metadata'] ?? {};
  if (name === '') return null;
  const said = `${classifiers}\n${classifier}`;
  return {
    name,
    private: /^Private :: Do Not Upload$/m.test(said),
    requires: [],
    problem: null,
  };
}
