import type { Result } from '../../../result';
import type { Need, PackageAt } from '../../runtime/closure';
import type { Look } from '../../runtime/look';

/** Which packages there are and where they find each other. */
export interface NpmGraph {
  /** What a folder of the workspace, a path, finds under a name. */
  readonly find: (folder: string, name: string) => Need;
  readonly packageAt: PackageAt;
}

export type OpenNpmGraph = (look: Look) => NpmGraph;

/** Null: of a form that is not read, so that what is installed has to speak. */
export type ReadNpmLock = (path: string, text: string) => Result<OpenNpmGraph | null>;
