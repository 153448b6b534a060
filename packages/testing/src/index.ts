export { createRepo } from './create-repo';
export { openRepo } from './open-repo';
export { isolatedEnv } from './isolated-env';
export type { CommitSpec, FileSpec, RepoSpec, TagSpec } from './repo-spec';
export type { RepoSnapshot } from './snapshot-repo';
export type { TestRepo } from './test-repo';
