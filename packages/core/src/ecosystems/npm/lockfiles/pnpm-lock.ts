import { type Document, isScalar } from 'yaml';
import { all, ok, type Result } from '../../../result';
import { respell } from '../../../versions/respell';
import { semverSpelling } from '../../../versions/semver-spelling';
import { spellYaml } from '../../documents/spell-yaml';
import { splice, type TextEdit } from '../../documents/splice';
import { parseYaml } from '../../documents/yaml-document';
import type { Lockfile } from '../../ecosystem';
import type { LockChange } from '../../lock-change';
import type { RangeEdit } from '../../range-edit';
import { type PnpmBlock, pnpmBlocks } from './pnpm-blocks';

const SECTIONS = ['dependencies', 'devDependencies', 'optionalDependencies'];

/**
 * The `specifier` of each requirement of an importer, the `specifiers` of lockfile version 5, and
 * what `catalogs` repeats; pnpm records no other versions of workspace projects. Only the tables
 * that changed are parsed: the whole text would take a second a megabyte.
 */
export const pnpmLock: Lockfile = {
  update: (path, text, changes) => {
    const edits = changedBlocks(text, changes).map(
      ({ block, find }): Result<readonly TextEdit[]> => {
        const document = parseYaml(path, block.text, { text, offset: block.start });
        if (!document.ok) return document;
        return ok(
          find(document.value).map(({ start, end, ...edit }) => {
            return { start: block.start + start, end: block.start + end, ...edit };
          }),
        );
      },
    );
    const found = all(edits);
    return found.ok ? ok(splice(text, found.value.flat())) : found;
  },
  refuses: (text, changes) => {
    const foreign = importersOf(text, changes).flatMap(({ block, ranges }) => {
      const document = parseYaml('', block.text);
      return document.ok
        ? ranges.flatMap((range) => fromRegistry(document.value, block.key, range))
        : [];
    });
    return foreign.length === 0 ? null : `takes ${foreign.join(', ')} from a registry`;
  },
  remake: 'pnpm install',
};

interface ChangedBlock {
  readonly block: PnpmBlock;
  /** Positions are those of the block. */
  readonly find: (document: Document) => readonly TextEdit[];
}

function changedBlocks(text: string, changes: readonly LockChange[]): readonly ChangedBlock[] {
  const catalogs = changes.flatMap((change) => change.catalogs ?? []);
  const versions = new Map(changes.map(({ packageName, version }) => [packageName, version]));
  return [
    ...importersOf(text, changes).map(({ block, ranges }): ChangedBlock => ({
      block,
      find: (document) => ranges.flatMap((range) => inImporter(document, block.key, range)),
    })),
    ...(catalogs.length === 0 ? [] : pnpmBlocks(text, 'catalogs')).map((block): ChangedBlock => ({
      block,
      find: (document) => {
        const once = new Map(catalogs.map((edit) => [`${edit.packageName} ${edit.from}`, edit]));
        return [...once.values()].flatMap((edit) =>
          inCatalog(document, block.key, {
            ...edit,
            version: versions.get(edit.packageName) ?? null,
          }),
        );
      },
    })),
  ];
}

function importersOf(
  text: string,
  changes: readonly LockChange[],
): readonly { readonly block: PnpmBlock; readonly ranges: readonly RangeEdit[] }[] {
  const changed = changes.filter(({ ranges }) => ranges.length > 0);
  if (changed.length === 0) return [];
  const byKey = new Map(changed.map(({ root, ranges }) => [root === '' ? '.' : root, ranges]));
  return pnpmBlocks(text, 'importers').flatMap((block) => {
    const ranges = byKey.get(block.key);
    return ranges === undefined ? [] : [{ block, ranges }];
  });
}

function inImporter(
  document: Document,
  key: string,
  { packageName, ...edit }: RangeEdit,
): readonly TextEdit[] {
  const places = [
    ...SECTIONS.map((section) => [key, section, packageName, 'specifier']),
    [key, 'specifiers', packageName],
  ];
  return places.flatMap((at) => replaced(document, at, edit));
}

/** A range, and the version that stands for it. */
function inCatalog(
  document: Document,
  catalog: string,
  { packageName, version, ...edit }: RangeEdit & { readonly version: string | null },
): readonly TextEdit[] {
  const range = replaced(document, [catalog, packageName, 'specifier'], edit);
  if (range.length === 0 || version === null) return range;
  const to = respell(version, semverSpelling);
  return [...range, ...replaced(document, [catalog, packageName, 'version'], { from: null, to })];
}

/** `from`: null for whatever stands there. */
function replaced(
  document: Document,
  at: readonly string[],
  { from, to }: { readonly from: string | null; readonly to: string },
): readonly TextEdit[] {
  const node = document.getIn(at, true);
  if (!isScalar(node) || (from !== null && node.value !== from) || !node.range) return [];
  return [{ start: node.range[0], end: node.range[1], text: spellYaml(to, node) }];
}

/** Requirements that resolve to something else than a folder of the workspace. */
function fromRegistry(
  document: Document,
  key: string,
  { packageName, from }: RangeEdit,
): readonly string[] {
  return SECTIONS.flatMap((section) => {
    const [specifier, version] = ['specifier', 'version'].map((one) =>
      document.getIn([key, section, packageName, one]),
    );
    const local = typeof version !== 'string' || /^(?:link|file):/.test(version);
    return specifier !== from || local ? [] : [`${packageName}@${from}`];
  });
}
