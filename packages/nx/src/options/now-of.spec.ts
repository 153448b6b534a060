import { nowOf } from './now-of';

it.each([
  ['2026-11-21T12:00:00Z', '2026-11-21T12:00:00.000Z'],
  ['2026-11-21T12:00:00.250+02:00', '2026-11-21T10:00:00.250Z'],
  ['2024-02-29', '2024-02-29T00:00:00.000Z'],
  ['2026-11-21', '2026-11-21T00:00:00.000Z'],
])('%s', (now, expected) => {
  expect(nowOf({ now })).toEqual({ ok: true, value: expected });
});

it.each([
  'yesterday',
  '5',
  '21.11.2026',
  '2026-13-01',
  '2026-02-30',
  '2026-02-30T12:00:00Z',
  '2026-11-21T12:00:00',
  '2026-11-21T12:00',
  '2026-11-21T25:00:00Z',
  '',
  '2026-11-21 or so',
])('refuses %j', (now) => {
  expect(nowOf({ now })).toMatchObject({ failures: [{ code: 'option-invalid', where: '--now' }] });
});

it('asks the clock when nobody says', () => {
  const before = Date.now();
  const now = nowOf({});
  expect(now.ok && Date.parse(now.value)).toBeGreaterThanOrEqual(before);
});
