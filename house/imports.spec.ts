import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { circlesOf } from '../tools/circles.mjs';
import { type Edge, ROOT, read, readImportGraph } from './repository';
import { ROOMS } from './rooms';

const { files, edges } = readImportGraph();
const packages = readdirSync(join(ROOT, 'packages'));
const told = ({ from, to }: Edge): string => `${from} imports ${to}`;

/** All folders that a file is in. */
const foldersOf = (file: string): readonly string[] =>
  [...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index));
/** What the path goes through in the folder: a file or a folder of it; null: it is elsewhere. */
const entryOf = (folder: string, path: string): string | null =>
  path.startsWith(`${folder}/`) ? path.slice(folder.length + 1).split('/')[0]! : null;
const isFile = (entry: string): boolean => entry.endsWith('.ts');

describe('the rooms', () => {
  const mixed = [...new Set(files.flatMap(foldersOf))]
    .filter((folder) => /^packages\/[^/]+\/src/.test(folder))
    .map((folder) => ({
      folder,
      entries: [...new Set(files.flatMap((file) => entryOf(folder, file) ?? []))],
    }))
    .filter(({ entries }) => !entries.every(isFile));

  it('are in order in each folder that has folders in it', () => {
    expect(Object.keys(ROOMS).sort()).toEqual(mixed.map(({ folder }) => folder).sort());
  });

  it.each(mixed)('of $folder are those that there are', ({ folder, entries }) => {
    const order = (ROOMS[folder] ?? []).flat();
    const unnamed = entries.filter((entry) => !order.includes(entry));
    expect(unnamed.filter((entry) => !isFile(entry))).toEqual([]);
    expect(order.filter((name) => name !== '.' && !entries.includes(name))).toEqual([]);
    expect(order.includes('.')).toBe(unnamed.length > 0);
  });

  it.each(mixed)('of $folder import only what stands before them', ({ folder }) => {
    const order = (ROOMS[folder] ?? []).map((floor) => [floor].flat());
    const roomOf = (path: string): string | null => {
      const entry = entryOf(folder, path);
      return entry !== null && isFile(entry) && !order.flat().includes(entry) ? '.' : entry;
    };
    const floorOf = (room: string | null): number =>
      order.findIndex((names) => names.some((name) => name === room));
    const wrong = edges.filter(({ from, to }) => {
      const [above, below] = [roomOf(from), roomOf(to)];
      return above !== below && floorOf(above) >= 0 && floorOf(below) >= floorOf(above);
    });
    expect(wrong.map(told)).toEqual([]);
  });

  it.each(packages)('of %s have no circle of files, types included', (name) => {
    const within = files.filter((file) => file.startsWith(`packages/${name}/`));
    expect(circlesOf(within, edges)).toEqual([]);
  });

  it('know no test and no helper of tests', () => {
    const known = new Set(files);
    // Tables of data are no sources.
    const strange = edges.filter(
      ({ to }) => to.startsWith('packages/') && isFile(to) && !known.has(to),
    );
    expect(strange.map(told)).toEqual([]);
  });
});

describe('the packages', () => {
  const ALLOWED: Readonly<Record<string, readonly string[]>> = {
    core: [],
    surface: [],
    models: ['core'],
    nx: ['core', 'models', 'surface'],
    testing: [],
  };
  const PURE = ['core', 'models'];
  // What is loaded by the path of a file, not by an import.
  const BY_PATH = ['@vscode/tree-sitter-wasm'];
  const packageOf = (name: string): string =>
    name.split('/', name.startsWith('@') ? 2 : 1).join('/');
  const outside = (name: string): readonly Edge[] =>
    edges.filter(
      ({ from, to }) => from.startsWith(`packages/${name}/`) && !to.startsWith('packages/'),
    );

  it('are those that there are', () => {
    expect(Object.keys(ALLOWED).sort()).toEqual([...packages].sort());
  });

  it.each(Object.entries(ALLOWED))('%s imports of this workspace %j at most', (name, allowed) => {
    const scope = '@release-openmed/';
    const wrong = outside(name).filter(
      ({ to }) => to.startsWith(scope) && !allowed.includes(packageOf(to).slice(scope.length)),
    );
    expect(wrong.map(told)).toEqual([]);
  });

  it.each(packages)('%s declares what it imports when it runs, and nothing else', (name) => {
    const { dependencies = {}, peerDependencies = {} } = JSON.parse(
      read(`packages/${name}/package.json`),
    ) as Partial<Record<'dependencies' | 'peerDependencies', Record<string, string>>>;
    const declared = [...Object.keys(dependencies), ...Object.keys(peerDependencies)].filter(
      (other) => !BY_PATH.includes(other),
    );
    const imported = outside(name)
      .filter(({ to, types }) => !types && !to.startsWith('node:'))
      .map(({ to }) => packageOf(to));
    expect([...new Set(imported)].sort()).toEqual(declared.sort());
  });

  it.each(PURE)('%s knows neither Node, Nx nor the network', (name) => {
    const impure = outside(name).filter(({ to }) => /^(?:node:|nx(?:\/|$)|@nx\/)/.test(to));
    expect(impure.map(told)).toEqual([]);
  });
});
