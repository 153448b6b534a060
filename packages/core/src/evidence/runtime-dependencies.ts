import type { RuntimeRequest } from '../ecosystems/runtime-search';

/**
 * What the projects that are released bring along at run time, directly and through others, and
 * under which licences: lockfiles as the commit has them, and what is installed.
 */
export interface RuntimeDependencies extends RuntimeRequest {
  readonly kind: 'runtime-dependencies';
  readonly commit: string;
}
