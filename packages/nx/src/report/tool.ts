import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Name and version of this tool, from the package's own manifest. */
export function tool(): { readonly name: string; readonly version: string } {
  const { name, version } = JSON.parse(
    readFileSync(join(__dirname, '../../package.json'), 'utf8'),
  ) as { name: string; version: string };
  return { name, version };
}
