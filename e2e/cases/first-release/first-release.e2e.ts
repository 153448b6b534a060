import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWorkspace } from '../../harness/create-workspace';
import type { Workspace } from '../../harness/open-workspace';
import { REPOSITORY_ROOT } from '../../harness/repository-root';
import { outputOf } from './output-of';
import { WORKSPACES } from './workspaces';

const DOCUMENT = join(REPOSITORY_ROOT, 'docs/first-release.md');

let workspace: Workspace;
afterEach(() => workspace.remove());

it.each(Object.entries(WORKSPACES))(
  'docs/first-release.md shows what is printed: %s',
  async (name, told) => {
    workspace = createWorkspace({ ...told, bareRemote: true, options: null });
    const init = await workspace.nx(['g', '@release-openmed/nx:init']);
    expect(init).toMatchObject({ code: 0 });
    const block = ['```text', outputOf(init), '```'].join('\n');
    if (process.env['UPDATE_DOCS'] === '1') write(name, block);
    expect(read(name)).toBe(block);
  },
);

/** What stands between the marks of a block. */
function read(name: string): string {
  return marked(name).exec(readFileSync(DOCUMENT, 'utf8'))?.[2] ?? 'no such block';
}

function write(name: string, block: string): void {
  const text = readFileSync(DOCUMENT, 'utf8');
  writeFileSync(
    DOCUMENT,
    text.replace(marked(name), (_all, begin, _old, end) => `${begin}${block}${end}`),
  );
}

function marked(name: string): RegExp {
  return new RegExp(`(<!-- output: ${name} -->\\n)([\\s\\S]*?)(\\n<!-- /output -->)`);
}
