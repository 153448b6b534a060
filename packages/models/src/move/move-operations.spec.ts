import type { Operation } from '@release-openmed/core';
import { appendLedger } from '../ledger/append-ledger';
import { familyOf } from '../pointers/family-of';
import type { PointerMove } from '../pointers/pointer-move';
import { Story } from '../pointers/story.fixture';
import { moveOperations, type MoveFacts } from './move-operations';
import { pointerTag } from './pointer-tag';

const SOURCE = 'a'.repeat(40);

/** The operations of the last of some commands, over the state that those before it left. */
function moved(told: (story: Story) => unknown, last: (story: Story) => unknown) {
  const story = new Story();
  told(story);
  const facts: MoveFacts = {
    source: SOURCE,
    branch: 'main',
    state: story.state,
    stateText: story.text,
    statePath: 'm/state.json',
    ledgerPath: 'm/ledger.jsonl',
    ledgerText: '',
    summary: { rows: 1, families: new Map(), languages: new Set(), formats: new Map() },
    rows: new Map(story.rows),
    cards: 'm/cards',
    counts: [],
    files: new Map(),
    manifest: null,
    also: [{ path: 'm/gates/reports/x.json', text: '{}' }],
  };
  const move = last(story) as PointerMove;
  const made = moveOperations(move, { ...facts, rows: new Map(story.rows) });
  if (!made.ok) throw new Error(made.failures.map(({ code }) => code).join());
  return { ...made.value, move, story };
}

const kind = <K extends Operation['kind']>(operations: readonly Operation[], name: K) =>
  operations.find((operation) => operation.kind === name) as Extract<Operation, { kind: K }>;

describe('moveOperations', () => {
  it('is one stamp on the source, one tag on it, and the branch forward', () => {
    const { tag, operations, move, story } = moved(
      (told) => told.release('a-v1'),
      (told) => told.promote('b-v2', 'canary'),
    );
    expect(operations.map((operation) => operation.kind)).toEqual(['stamp', 'tag', 'branch']);
    const stamp = kind(operations, 'stamp');
    expect(stamp).toMatchObject({
      parent: SOURCE,
      message: expect.stringMatching(/^chore\(model\): ExampleMed\/b-v2 is canary of PII\n/),
    });
    expect(Object.fromEntries(stamp.edits.map(({ path, text }) => [path, text]))).toEqual({
      'm/state.json': expect.stringContaining(appendLedger('', move).head),
      'm/ledger.jsonl': appendLedger('', move).text,
      'm/cards/pii.md': expect.stringContaining('| canary | `ExampleMed/b-v2` |'),
      'm/gates/reports/x.json': '{}',
    });
    expect(JSON.parse(stamp.edits[0]?.text ?? '').families).toEqual(story.state.families);
    expect(kind(operations, 'branch')).toEqual({
      kind: 'branch',
      name: 'main',
      target: stamp.id,
      expected: SOURCE,
    });
    expect(kind(operations, 'tag')).toMatchObject({
      target: stamp.id,
      name: tag,
      message: expect.stringContaining('Model-Report: sha256:'),
    });
  });

  it('asks for a patch of the library when latest moves, and says why it moved back', () => {
    const { operations } = moved(
      (told) => told.release('a-v1').release('b-v2'),
      (told) => told.rollback(),
    );
    expect(kind(operations, 'stamp').message).toMatch(
      /^model: roll PII back to ExampleMed\/a-v1\n\nExampleMed\/b-v2 → ExampleMed\/a-v1 \(1\.0\.0\)\nReason: leaks names\n\nModel-Source: /,
    );
  });

  it('shows the row in the card as it is after the move', () => {
    const { operations } = moved(
      (told) => told.release('a-v1@r1'),
      (told) => (told.promote('a-v1@r2', 'canary'), told.promote('a-v1@r2', 'latest')),
    );
    expect(
      kind(operations, 'stamp').edits.find(({ path }) => path === 'm/cards/pii.md')?.text,
    ).toContain('a-v1@r2');
  });
});

describe('pointerTag', () => {
  it.each<[string, (story: Story) => unknown, RegExp]>([
    [
      'canary',
      (story) => story.promote('a-v1', 'canary'),
      /^models\/PII\/canary\/a-v1@[0-9a-f]{12}$/,
    ],
    [
      'latest',
      (story) => (story.promote('a-v1', 'canary'), story.promote('a-v1', 'latest')),
      /^models\/PII\/latest\/a-v1@[0-9a-f]{12}$/,
    ],
    [
      'rollback',
      (story) => story.release('a-v1').release('b-v2').rollback(),
      /^models\/PII\/rollback\/a-v1@[0-9a-f]{12}$/,
    ],
    [
      'a second time',
      (story) => (
        story.release('a-v1').release('b-v2').rollback(),
        story.release('c-v3').rollback()
      ),
      /^models\/PII\/rollback\/a-v1@[0-9a-f]{12}-2$/,
    ],
  ])('names family, artifact and short hash: %s', (_what, told, form) => {
    const story = new Story();
    const move = told(story) as PointerMove;
    expect(pointerTag('PII', move.edge, familyOf(story.state, 'PII').lineage.slice(0, -1))).toMatch(
      form,
    );
  });

  it('finds the tag of an edge that is in the lineage', () => {
    const story = new Story().release('a-v1').release('b-v2');
    story.day = 1;
    story.rollback();
    story.release('b-v2');
    const { lineage } = familyOf(story.state, 'PII');
    expect(
      lineage.map((edge) => pointerTag('PII', edge, lineage).replace(/@[0-9a-f]{12}/, '')),
    ).toEqual([
      'models/PII/canary/a-v1',
      'models/PII/latest/a-v1',
      'models/PII/canary/b-v2',
      'models/PII/latest/b-v2',
      'models/PII/rollback/a-v1',
      'models/PII/canary/b-v2-2',
      'models/PII/latest/b-v2-2',
    ]);
    expect(lineage.map(({ at }) => at)).toEqual([...lineage.map(({ at }) => at)].sort());
  });

  it('is a name that git takes, whatever the family is called', () => {
    const move = new Story().promote('a..b.lock-v1', 'canary') as PointerMove;
    expect(pointerTag('Zero Shot~^:?*[\\..', move.edge, [])).toMatch(
      /^models\/Zero-Shot-\/canary\/a\.b\.lock-v1@/,
    );
  });
});
