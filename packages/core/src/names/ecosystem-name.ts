/** `tag`: a project that is released by its tag alone (a Go module, a chart). */
export type EcosystemName = 'npm' | 'python' | 'tag';

/** Of projects that no manifest speaks for. */
export const WITHOUT_MANIFEST: EcosystemName = 'tag';
