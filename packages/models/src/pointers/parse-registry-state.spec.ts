import fc from 'fast-check';
import { parseRegistryState } from './parse-registry-state';
import { pointerFailures } from './pointer-failures';
import { Story } from './story.fixture';

type Json = Record<string, never>;
const story = () => new Story().release('a-v1').release('b-v2');
const edited = (change: (family: Json, state: Json) => void) => {
  const state = JSON.parse(story().text as string);
  change(state.families.PII, state);
  const parsed = parseRegistryState(JSON.stringify(state), 'state.json');
  return parsed.ok
    ? 'accepted'
    : parsed.failures.map(({ code, message }) => `${code}: ${message}`).join('\n');
};

describe('parseRegistryState', () => {
  it('reads what the tool wrote, and OpenMed’s first state', () => {
    expect(edited(() => undefined)).toBe('accepted');
    expect(parseRegistryState(null, 'x')).toMatchObject({ ok: true });
  });

  it.each<[string, (family: never, state: never) => void, RegExp]>([
    [
      'latest moved by hand',
      (family: { pointers: Json }) => Object.assign(family.pointers, { latest: 'ExampleMed/a-v1' }),
      /model-state-incoherent.*latest is ExampleMed\/a-v1, and its lineage leads to ExampleMed\/b-v2/,
    ],
    [
      'last_green moved by hand',
      (family: { pointers: Json }) => Object.assign(family.pointers, { last_green: null }),
      /model-state-incoherent.*last_green is empty/,
    ],
    [
      'a canary without an edge',
      (family: { pointers: Json }) => Object.assign(family.pointers, { canary: 'ExampleMed/b-v2' }),
      /model-state-incoherent.*canary/,
    ],
    [
      'an edge removed',
      (family: { lineage: unknown[] }) => family.lineage.splice(1, 1),
      /model-state-incoherent.*lineage/,
    ],
    [
      'edges swapped',
      (family: { lineage: unknown[] }) => family.lineage.reverse(),
      /model-state-incoherent/,
    ],
    [
      'a version removed',
      (family: { versions: Json }) => delete family.versions['ExampleMed/b-v2'],
      /model-state-incoherent.*no version/,
    ],
    [
      'a misspelt pointer',
      (family: { pointers: Json }) => Object.assign(family.pointers, { lastest: 'x' }),
      /model-state-invalid.*lastest/,
    ],
    [
      'no schema version',
      (_family, state: Json) => delete state['schema_version'],
      /model-state-invalid.*schema_version/,
    ],
    [
      'a hash that is none',
      (family: { lineage: Json[] }) =>
        Object.assign(family.lineage[0] as Json, { artifact: 'sha256:1' }),
      /model-state-invalid.*lineage\[0\]|model-state-invalid/,
    ],
  ])('refuses %s', (_what, change, message) => {
    expect(edited(change as never)).toMatch(message);
  });

  it('refuses a key that is given twice', () => {
    const text = (story().text as string).replace('"latest"', '"latest": null, "latest"');
    expect(parseRegistryState(text, 'state.json')).toMatchObject({
      ok: false,
      failures: [{ code: 'model-state-invalid', message: expect.stringContaining('given twice') }],
    });
  });

  it('accepts whatever a sequence of commands leads to', () => {
    const command = fc.tuple(
      fc.constantFrom('canary', 'latest', 'back', 'back-to'),
      fc.constantFrom('a-v1', 'b-v2', 'c-v3', 'd'),
    );
    fc.assert(
      fc.property(fc.array(command, { maxLength: 14 }), (commands) => {
        const told = new Story();
        for (const [verb, name] of commands) {
          const before = told.text;
          try {
            if (verb === 'back') told.rollback();
            else if (verb === 'back-to') told.rollback(`ExampleMed/${name}`);
            else told.promote(name, verb as 'canary' | 'latest');
          } catch (error) {
            expect((error as Error).message).toMatch(/^model-/);
            expect(told.text).toBe(before);
          }
          expect(parseRegistryState(told.text, 'state.json').ok).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each([undefined, '\t', 4])('goes on from a file that was laid out with %j', (indent) => {
    const told = story();
    told.text = JSON.stringify(JSON.parse(told.text as string), null, indent);
    told.rollback();
    told.release('c-v3');
    expect(told.state.families['PII']).toMatchObject({
      pointers: { latest: 'ExampleMed/c-v3', last_green: 'ExampleMed/a-v1' },
      lineage: { length: 7 },
    });
  });

  it('changes a line for each pointer that moves, and appends', () => {
    const told = story();
    const before = (told.text as string).split('\n');
    told.rollback();
    const after = (told.text as string).split('\n');
    expect(before.filter((line) => !after.includes(line))).toEqual([
      '        "latest": "ExampleMed/b-v2",',
    ]);
  });
});

describe('pointerFailures', () => {
  const told = story();
  const codes = (rows: Story['rows']) =>
    pointerFailures(told.state, rows, 'state.json').map(({ code }) => code);

  it('wants a row for every pointer, with the hash that was judged', () => {
    expect(codes(told.rows)).toEqual([]);
    const gone = new Map(told.rows);
    gone.delete('ExampleMed/a-v1');
    expect(codes(gone)).toEqual(['model-pointer-row-missing']);
    const row = told.rows.get('ExampleMed/b-v2');
    if (!row) throw new Error('no row');
    expect(
      codes(
        new Map([
          ...told.rows,
          ['ExampleMed/b-v2', { ...row, reproducibility_hash: `sha256:${'0'.repeat(64)}` }],
        ]),
      ),
    ).toEqual(['model-pointer-artifact-changed']);
    expect(codes(new Map([...told.rows, ['ExampleMed/b-v2', { ...row, revision: 'r9' }]]))).toEqual(
      ['model-pointer-artifact-changed'],
    );
  });
});
