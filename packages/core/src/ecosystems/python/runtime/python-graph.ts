import type { Need, Package } from '../../runtime/closure';
import type { Distributions } from './distributions';
import type { PythonNeed } from './python-need';

/** A package and what it asks for, not yet looked for. */
export interface PythonPackage extends Omit<Package, 'own' | 'needs'> {
  readonly wants: readonly PythonNeed[];
}

/** Which packages there are. */
export interface PythonGraph {
  /** One for each version that there is. */
  readonly find: (want: PythonNeed) => readonly Need[];
  readonly packageAt: (id: string) => PythonPackage;
  /** What it knows a project of the workspace, by normal name, to ask for; null: nothing. */
  readonly ofProject: (name: string) => readonly PythonNeed[] | null;
}

export type OpenPythonGraph = (installed: Distributions) => PythonGraph;
