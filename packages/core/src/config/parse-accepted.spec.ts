import { parseAccepted } from './parse-accepted';

const entry = {
  code: 'version-drift',
  project: 'core',
  reason: 'as agreed',
  who: 'Ada',
  until: '2027-01-31',
};
const file = (...accepted: readonly object[]) => JSON.stringify({ schemaVersion: 1, accepted });

it('reads entries, with comments between them', () => {
  expect(parseAccepted(null)).toEqual({ ok: true, value: [] });
  expect(parseAccepted(`// reviewed\n${file(entry)}`)).toEqual({ ok: true, value: [entry] });
  const { code, reason, who, until } = entry;
  const ofNone = { code, reason, who, until };
  expect(parseAccepted(file(ofNone))).toEqual({ ok: true, value: [ofNone] });
});

it.each([
  ['no JSON', '{\n"schemaVersion": 1,,', '.release/accepted.json:2', /is no JSON/],
  [
    'another version',
    '{ "schemaVersion": 2, "accepted": [] }',
    '.release/accepted.json.schemaVersion',
    /1/,
  ],
  ['no list', '[]', '.release/accepted.json', /object/],
  [
    'a rule that does not exist',
    file({ ...entry, code: 'version-drft' }),
    '.release/accepted.json.accepted.0.code',
    /Did you mean "version-drift"/,
  ],
  ['no code', file({ ...entry, code: undefined }), '.release/accepted.json.accepted.0.code', /./],
  ['no reason', file({ ...entry, reason: '  ' }), '.release/accepted.json.accepted.0.reason', /./],
  ['nobody', file({ ...entry, who: undefined }), '.release/accepted.json.accepted.0.who', /./],
  ['no end', file({ ...entry, until: 'never' }), '.release/accepted.json.accepted.0.until', /date/],
  [
    'an unknown key',
    file({ ...entry, expires: '2027-01-01' }),
    '.release/accepted.json.accepted.0',
    /expires/,
  ],
])('refuses %s, and says where', (_name, text, where, message) => {
  expect(parseAccepted(text)).toMatchObject({
    ok: false,
    failures: [
      { code: 'accepted-invalid', where, message: expect.stringMatching(message) as string },
    ],
  });
});
