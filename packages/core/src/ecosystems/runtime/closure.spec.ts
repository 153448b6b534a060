import fc from 'fast-check';
import { closure, type Need, type Package } from './closure';

const project = { name: 'web', root: 'web', manifest: 'web/package.json' };
const need = (name: string): Need => ({ name, id: name, why: '' });

/** Who needs whom; those with a capital letter are the workspace’s own. */
type Edges = Readonly<Record<string, readonly string[]>>;

const reached = (start: readonly string[], edges: Edges) =>
  closure(project, start.map(need), (id): Package => ({
    name: id,
    version: '1.0.0',
    license: 'MIT',
    why: null,
    own: id !== id.toLowerCase(),
    needs: (edges[id] ?? []).map(need),
  }));

it('has each once, on the shortest way, through the workspace’s own', () => {
  const edges = { a: ['B', 'c'], B: ['d', 'a'], c: ['d', 'e'], e: ['d'] };
  expect(reached(['a', 'e'], edges).map(({ chain }) => chain.join(' → '))).toEqual([
    'web → a',
    'web → e',
    'web → a → c',
    'web → e → d',
  ]);
});

it('tells what is nowhere, and goes on', () => {
  const lost = { name: 'x', id: null, why: 'it is gone' };
  const packageAt = (): Package => ({
    name: 'a',
    version: '1.0.0',
    license: 'MIT',
    why: null,
    own: false,
    needs: [lost],
  });
  expect(closure(project, [lost, need('a')], packageAt)).toEqual([
    {
      project: 'web',
      manifest: 'web/package.json',
      name: 'x',
      version: null,
      chain: ['web', 'x'],
      license: null,
      why: 'it is gone',
    },
    expect.objectContaining({ name: 'a', why: null }),
  ]);
});

it('finds all that can be reached and nothing else, and each chain is a way', () => {
  const id = fc.constantFrom(...'abcdefgXY');
  const graph = fc.dictionary(id, fc.array(id, { maxLength: 4 }), { noNullPrototype: true });
  fc.assert(
    fc.property(fc.array(id, { maxLength: 3 }), graph, (start, edges) => {
      const found = reached(start, edges);
      const expected = new Set<string>(start);
      for (const one of expected) for (const next of edges[one] ?? []) expected.add(next);
      const foreign = [...expected].filter((one) => one === one.toLowerCase());
      expect(found.map(({ name }) => name).sort()).toEqual(foreign.sort());
      for (const { name, chain } of found) {
        const [, first, ...rest] = chain;
        expect(start).toContain(first);
        expect(chain.at(-1)).toBe(name);
        rest.forEach((to, at) => expect(edges[chain[at + 1]!]).toContain(to));
      }
    }),
  );
});
