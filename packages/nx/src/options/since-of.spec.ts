import type { TagFact } from '@release-openmed/core';
import { sinceOf } from './since-of';

const tag = (name: string, source: string | null): TagFact => ({
  name,
  commit: `commit of ${name}`,
  parents: [],
  source,
  time: 0,
});
const TAGS = [tag('v1.0.0', null), tag('v1.1.0', 'its source'), tag('2026-01-31', null)];

it.each([
  [undefined, null],
  ['v1.0.0', { kind: 'tag', commit: 'commit of v1.0.0' }],
  ['v1.1.0', { kind: 'tag', commit: 'its source' }],
  ['2026-01-31', { kind: 'tag', commit: 'commit of 2026-01-31' }],
  ['1970-01-02', { kind: 'date', time: 86_400 }],
  ['1970-01-01T00:01:00Z', { kind: 'date', time: 60 }],
])('--since %s', (since, expected) => {
  expect(sinceOf(since, TAGS)).toEqual({ ok: true, value: expected });
});

it.each(['v9.9.9', '2026-13-01', '2026-02-30', '2026-01-31T12:00:00', 'yesterday', ''])(
  'refuses --since %j',
  (since) => {
    expect(sinceOf(since, TAGS)).toMatchObject({
      ok: false,
      failures: [{ code: 'option-invalid', where: '--since' }],
    });
  },
);
