import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** A file in the folder of gate reports; `path` relative to the project. */
export interface GateReportFile {
  readonly path: string;
  readonly text: string;
}

/** The JSON files below folders of gate reports, sorted; none where there is no such folder. */
export async function* gateReportFiles(
  root: string,
  folders: readonly string[],
): AsyncGenerator<GateReportFile> {
  const entries = (
    await Promise.all(
      folders.map((folder) =>
        readdir(join(root, folder), { withFileTypes: true, recursive: true }).catch(() => []),
      ),
    )
  ).flat();
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name));
  for (const path of paths.sort())
    yield { path: relative(root, path).split(sep).join('/'), text: await readFile(path, 'utf8') };
}
