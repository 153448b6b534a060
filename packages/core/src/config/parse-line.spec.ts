import { parseLine } from './parse-line';
import { phaseAt } from './phase-at';

const line = {
  kind: 'lts',
  name: '1.7',
  branch: 'lts/1.7',
  projects: { core: '1.7' },
  phases: [
    { phase: 'maintained', from: '2026-01-05' },
    { phase: 'extended', from: '2026-10-05' },
    { phase: 'end-of-life', from: '2027-01-05' },
  ],
} as const;
const file = (more: object = {}) => JSON.stringify({ schemaVersion: 1, ...line, ...more });
const phases = (...parts: readonly string[]) =>
  file({
    phases: parts.map((part) => {
      const [phase, from] = part.split(' ');
      return { phase, from };
    }),
  });

it('reads a line, with comments between its parts', () => {
  expect(parseLine(null)).toEqual({ ok: true, value: null });
  expect(parseLine(`// reviewed\n${file()}`)).toEqual({ ok: true, value: line });
});

it.each([
  ['no JSON', '{\n"kind": ,', '.release/line.json:2', /is no JSON/],
  ['another kind', file({ kind: 'stable' }), '.release/line.json.kind', /lts/],
  ['a name that no tag may have', file({ name: '1.7 and more' }), '.release/line.json.name', /./],
  ['no branch', file({ branch: '' }), '.release/line.json.branch', /./],
  ['no project', file({ projects: {} }), '.release/line.json.projects', /names no project/],
  [
    'a version',
    file({ projects: { a: '1.7.0' } }),
    '.release/line.json.projects.a',
    /MAJOR\.MINOR/,
  ],
  ['a major', file({ projects: { a: '1' } }), '.release/line.json.projects.a', /MAJOR\.MINOR/],
  ['a zero in front', file({ projects: { a: '1.07' } }), '.release/line.json.projects.a', /./],
  ['no phase', file({ phases: [] }), '.release/line.json.phases', /./],
  ['an unknown phase', phases('asleep 2026-01-05'), '.release/line.json.phases.0.phase', /./],
  ['no such day', phases('maintained 2026-02-30'), '.release/line.json.phases.0.from', /date/],
  ['an instant', phases('maintained 2026-02-03T00:00'), '.release/line.json.phases.0.from', /./],
  [
    'days that go back',
    phases('maintained 2026-02-03', 'end-of-life 2026-01-03'),
    '.release/line.json.phases',
    /in order/,
  ],
  [
    'two phases of one day',
    phases('maintained 2026-02-03', 'end-of-life 2026-02-03'),
    '.release/line.json.phases',
    /in order/,
  ],
  [
    'a life that goes back',
    phases('end-of-life 2026-02-03', 'maintained 2026-03-03'),
    '.release/line.json.phases',
    /in order/,
  ],
  ['an unknown key', file({ until: '2027-01-01' }), '.release/line.json', /until/],
])('refuses %s, and says where', (_name, text, where, message) => {
  expect(parseLine(text)).toMatchObject({
    ok: false,
    failures: [{ code: 'line-invalid', where, message: expect.stringMatching(message) as string }],
  });
});

it.each([
  ['2025-01-01', 'maintained'],
  ['2026-10-04', 'maintained'],
  ['2026-10-05', 'extended'],
  ['2027-01-05', 'end-of-life'],
  ['2030-01-01', 'end-of-life'],
])('on %s it is %s', (day, phase) => {
  expect(phaseAt(line, day).phase).toBe(phase);
});
