import { parse } from 'jsonc-parser';
import type { Settings } from './settings';

/** A file as JSON, with comments where a tool allows them; undefined: there is none. */
export function readJson({ files }: Pick<Settings, 'files'>, path: string): unknown {
  const text = files.get(path);
  return text === undefined ? undefined : (parse(text) as unknown);
}
