import { isMap, isScalar, type Node, type Scalar } from 'yaml';
import { ok, type Result } from '../../result';
import { spellYaml } from '../documents/spell-yaml';
import { splice } from '../documents/splice';
import { parseYaml } from '../documents/yaml-document';
import type { CatalogEntry, CatalogFormat } from '../ecosystem';

const REQUIREMENT = /^catalog:\s*(.*?)\s*$/;
const DEFAULT = 'default';
const MENTIONED = /\bcatalogs?\b/;

/**
 * `catalog` and `catalogs` of pnpm-workspace.yaml: ranges that manifests require as `catalog:` and
 * `catalog:<name>` (https://pnpm.io/catalogs).
 */
export const pnpmCatalogs: CatalogFormat = {
  file: 'pnpm-workspace.yaml',
  named: (range) => {
    const [, name] = REQUIREMENT.exec(range) ?? [];
    return name === undefined ? null : name || DEFAULT;
  },
  read: (path, text) => placed(path, text),
  writeRange: (path, text, { packageName, from, to }) => {
    const entries = placed(path, text);
    if (!entries.ok) return entries;
    const places = entries.value.filter(
      ({ name, range }) => name === packageName && range === from,
    );
    return ok(
      splice(
        text,
        places.flatMap(({ node }) =>
          node.range
            ? [{ start: node.range[0], end: node.range[1], text: spellYaml(to, node) }]
            : [],
        ),
      ),
    );
  },
};

interface Placed extends CatalogEntry {
  readonly node: Scalar;
}

function placed(path: string, text: string): Result<readonly Placed[]> {
  // Most workspaces have none.
  if (!MENTIONED.test(text)) return ok([]);
  const document = parseYaml(path, text);
  if (!document.ok) return document;
  const top = document.value.contents;
  return ok([
    ...entriesOf(DEFAULT, valueAt(top, 'catalog')),
    ...pairs(valueAt(top, 'catalogs')).flatMap(([catalog, entries]) => entriesOf(catalog, entries)),
  ]);
}

function entriesOf(catalog: string, entries: unknown): readonly Placed[] {
  return pairs(entries).flatMap(([name, node]) =>
    isScalar(node) && typeof node.value === 'string'
      ? [{ catalog, name, range: node.value, node }]
      : [],
  );
}

function valueAt(node: unknown, key: string): unknown {
  return pairs(node).find(([name]) => name === key)?.[1];
}

function pairs(node: unknown): readonly (readonly [key: string, value: unknown])[] {
  return isMap<Node, unknown>(node)
    ? node.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : '', value] as const)
    : [];
}
