import { parse as parseJsonc } from 'jsonc-parser';
import { posix } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import type { Settings } from './settings';

const PARSERS: Readonly<Record<string, (text: string) => unknown>> = {
  '.json': (text) => parseJsonc(text) as unknown,
  '.toml': (text) => parseToml(text),
  '.yaml': (text) => parseYaml(text) as unknown,
  '.yml': (text) => parseYaml(text) as unknown,
};

/**
 * A file by its ending: JSON with comments, TOML, or YAML, which a file without an ending is too.
 * Undefined: there is none, or it is malformed, which its own tool reports.
 */
export function readSettings({ files }: Pick<Settings, 'files'>, path: string): unknown {
  const text = files.get(path);
  if (text === undefined) return undefined;
  try {
    return (PARSERS[posix.extname(path)] ?? parseYaml)(text) as unknown;
  } catch {
    return undefined;
  }
}
