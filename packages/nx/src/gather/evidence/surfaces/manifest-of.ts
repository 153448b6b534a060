import { type ApiLanguage } from '@release-openmed/core';
import { parse as parseJson } from 'jsonc-parser';
import { parse as parseToml } from 'smol-toml';

const MANIFESTS: Readonly<
  Record<ApiLanguage, { readonly path: string; readonly parse: (text: string) => unknown }>
> = {
  python: { path: 'pyproject.toml', parse: parseToml },
  typescript: { path: 'package.json', parse: (text) => parseJson(text) as unknown },
};

/**
 * The manifest of a tree as data; empty where there is none, and where it does not parse: that it
 * does not is told of the manifest itself, and the folders say where the sources are.
 */
export async function manifestOf(
  language: ApiLanguage,
  ids: ReadonlyMap<string, string>,
  read: (path: string) => Promise<Uint8Array>,
): Promise<unknown> {
  const { path, parse } = MANIFESTS[language];
  if (!ids.has(path)) return {};
  const text = Buffer.from(await read(path)).toString('utf8');
  try {
    return parse(text.replace(/^\uFEFF/, '')) ?? {};
  } catch {
    return {};
  }
}
