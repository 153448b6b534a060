import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from './open-store';

let folder: string;
beforeEach(() => (folder = join(mkdtempSync(join(tmpdir(), 'store-')), 'made')));
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

/** A run that keeps values under some keys. */
function run(...keys: readonly string[]): void {
  const store = openStore(folder);
  for (const key of keys) store.set(key, { of: key });
  store.close();
}

describe('what runs leave', () => {
  test('later ones find, one file a run, and none for a run without news', () => {
    run('one', 'two');
    run('three');
    run();
    const store = openStore(folder);
    expect(['one', 'two', 'three', 'four'].map((key) => store.get(key))).toEqual([
      { of: 'one' },
      { of: 'two' },
      { of: 'three' },
      undefined,
    ]);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test('half of it is what came through whole', () => {
    run('one', 'two');
    const [name = ''] = readdirSync(folder);
    writeFileSync(join(folder, name), '{"key":"one","value":1}\n{"key":"two","val');
    const store = openStore(folder);
    expect(['one', 'two'].map((key) => store.get(key))).toEqual([1, undefined]);
  });

  test('is taken away when it becomes too much, the oldest first', () => {
    run('old');
    const [old = ''] = readdirSync(folder);
    utimesSync(join(folder, old), 1000, 1000);
    run('recent');
    for (const name of ['a', 'b'])
      writeFileSync(join(folder, `${name}.jsonl`), 'x'.repeat(16 * 2 ** 20 - 50));
    run('new');
    expect(readdirSync(folder)).toHaveLength(4);
    const store = openStore(folder);
    expect(['old', 'recent', 'new'].map((key) => store.get(key))).toEqual([
      undefined,
      { of: 'recent' },
      { of: 'new' },
    ]);
  });
});
