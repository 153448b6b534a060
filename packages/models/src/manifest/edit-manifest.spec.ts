import fc from 'fast-check';
import { exampleRow } from '../testing/example-rows.mjs';
import { editManifest } from './edit-manifest';
import { collect, stream } from './stream.fixture';

const edited = async (
  content: string | Uint8Array,
  edits: Readonly<Record<string, Readonly<Record<string, string>>>>,
  size?: number,
) =>
  Buffer.from(
    await collect(editManifest(stream(content, size), new Map(Object.entries(edits)))),
  ).toString('latin1');

describe('editManifest', () => {
  it('changes one line of 2,266 and keeps the rest byte by byte', async () => {
    const lines = Array.from({ length: 2266 }, (_, index) => exampleRow(index));
    const { repo_id, reproducibility_hash } = JSON.parse(lines[1234] as string);
    const hash = `sha256:${'1'.repeat(64)}`;
    const after = (
      await edited(`${lines.join('\n')}\n`, { [repo_id]: { reproducibility_hash: hash } }, 65536)
    ).split('\n');
    const different = after.flatMap((line, index) =>
      line === (lines[index] ?? '') ? [] : [index],
    );
    expect(different).toEqual([1234]);
    expect(after[1234]).toBe((lines[1234] as string).replace(reproducibility_hash, hash));
  });

  it('keeps spaces, the order of keys, and line ends', async () => {
    const text = '\ufeff{ "revision" : "r1",  "repo_id": "a/b" , "x":[1.0] }\r\n';
    const bytes = Buffer.from(text);
    expect(
      await edited(bytes, { 'a/b': { revision: 'r2', reproducibility_hash: 'not there' } }),
    ).toBe(bytes.toString('latin1').replace('r1', 'r2'));
  });

  it('does not take a row that only mentions the repository', async () => {
    const text = '{"repo_id":"a/b-mlx","base_model":"a/b","revision":"r1"}';
    expect(await edited(text, { 'a/b': { revision: 'r2' } })).toBe(text);
  });

  it('lets everything through that it does not edit, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.integer({ min: 1, max: 50 }),
        async (bytes, size) => {
          expect(await edited(bytes, { 'a/b': { revision: 'r2' } }, size)).toBe(
            Buffer.from(bytes).toString('latin1'),
          );
        },
      ),
      { numRuns: 100 },
    );
  });
});
