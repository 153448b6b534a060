import { type Document, parseAllDocuments } from 'yaml';
import { ok, type Result } from '../../result';
import { isShallow } from './is-shallow';
import { malformed } from './malformed';

/** YAML also nests without brackets, by blanks or by `- - -`: so far in that no real file is. */
const DEEP = /^[ \t?:-]{1000}/m;

/**
 * The first document of a YAML text, its nodes with their positions in UTF-16 units of `text`.
 * `offset`: where that stands in the whole file, for the line that a failure names.
 */
export function parseYaml(
  path: string,
  text: string,
  whole: { readonly text: string; readonly offset: number } = { text, offset: 0 },
): Result<Document> {
  if (!isShallow(text) || DEEP.test(text)) return malformed(path, 'it is nested too deeply');
  const parsed = parseAllDocuments(text);
  const [document] = 'empty' in parsed ? [] : parsed;
  if (document === undefined) return malformed(path, 'YAML: it is empty');
  const [error] = document.errors;
  return error === undefined
    ? ok(document)
    : malformed(path, `YAML: ${error.message.split('\n')[0]}`, {
        text: whole.text,
        offset: whole.offset + error.pos[0],
      });
}
