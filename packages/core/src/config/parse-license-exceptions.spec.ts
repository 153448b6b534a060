import { parseLicenseExceptions } from './parse-license-exceptions';

const entry = {
  package: '@esbuild/*',
  versions: '^0.20.0',
  license: 'MIT',
  reason: 'one binary a platform',
  who: 'Ada',
  until: '2027-01-31',
};
const file = (exception: object) =>
  JSON.stringify({ schemaVersion: 1, exceptions: [{ ...entry, ...exception }] });
const parse = (text: string | null) => parseLicenseExceptions('l.json', text);

it('reads entries, with comments between them', () => {
  expect(parse(`// reviewed\n${file({})}`)).toEqual({ ok: true, value: [entry] });
  expect(parse(file({ versions: '>=1.0,<2', license: 'LicenseRef-Vendor' }))).toMatchObject({
    ok: true,
  });
});

it.each<[string, string | null, string]>([
  ['a file that is not there', null, 'l.json'],
  ['no JSON', '{\n,', 'l.json:2'],
  ['another version', '{ "schemaVersion": 2, "exceptions": [] }', 'l.json.schemaVersion'],
  ['no SPDX', file({ license: 'Apache 2.0' }), 'l.json.exceptions.0.license'],
  ['no range', file({ versions: 'latest' }), 'l.json.exceptions.0.versions'],
  ['no reason', file({ reason: ' ' }), 'l.json.exceptions.0.reason'],
  ['nobody', file({ who: undefined }), 'l.json.exceptions.0.who'],
  ['no end', file({ until: 'never' }), 'l.json.exceptions.0.until'],
  ['an unknown key', file({ expires: '2027-01-01' }), 'l.json.exceptions.0'],
])('refuses %s, and says where', (_name, text, where) => {
  expect(parse(text)).toMatchObject({
    ok: false,
    failures: [{ code: 'license-exceptions-invalid', where }],
  });
});
