import type { CommitSpec, FileSpec } from '@release-openmed/testing';
import { createWorkspace } from '../../harness/create-workspace';
import type { Workspace } from '../../harness/open-workspace';
import { text } from '../../harness/text';
import type { Shape, ShapeCommit, ShapeFile } from './shape';

/** The shape as a real workspace with a remote; without options the plugin is not entered yet. */
export function takeThere({ commits, options }: Shape): Workspace {
  return createWorkspace({
    bareRemote: true,
    commits: commits.map(toCommit),
    options: options ?? null,
  });
}

function toCommit({ files = {}, ...more }: ShapeCommit, at: number): CommitSpec {
  const written = Object.entries(files).map(([path, file]) => [path, toFile(file)] as const);
  return { id: `c${at}`, ...more, files: Object.fromEntries(written) };
}

function toFile(file: ShapeFile): FileSpec | null {
  return isText(file) ? file : text(file);
}

function isText(file: ShapeFile): file is FileSpec | null {
  return file === null || typeof file === 'string' || Buffer.isBuffer(file) || 'mode' in file;
}
