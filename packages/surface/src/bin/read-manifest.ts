import { parse } from 'smol-toml';
import type { Source } from '../source/source';
import type { Language } from '../surface/surface';
import { decodeSource } from '../source/decode-source';

/**
 * The parsed manifest of a folder; an empty one when there is none. Rejects when it does not parse.
 */
export async function readManifest(source: Source, language: Language): Promise<unknown> {
  const path = language === 'python' ? 'pyproject.toml' : 'package.json';
  if (!source.files.some((file) => file.path === path)) return {};
  const { text } = decodeSource(await source.read(path));
  try {
    return language === 'python' ? parse(text) : JSON.parse(text);
  } catch (error) {
    throw new Error(
      `${path} does not parse: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
}
