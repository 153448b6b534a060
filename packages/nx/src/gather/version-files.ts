import type { Config, VersionHolder } from '@release-openmed/core';

/** The version holders that the options name for a project, their paths as they stand there. */
export function versionFiles({ versionFiles }: Config, project: string): readonly VersionHolder[] {
  return (versionFiles[project] ?? []).map((file) =>
    typeof file === 'string'
      ? { path: file, pattern: null }
      : { path: file.path, pattern: file.pattern ?? null, pointer: file.pointer },
  );
}
