import { parseConfig } from './parse-config';

const where = (gates: unknown): readonly string[] => {
  const parsed = parseConfig({ gates });
  return parsed.ok ? [] : parsed.failures.map(({ code, where: at }) => `${code} ${at ?? ''}`);
};
const licenses = (...allow: readonly string[]) => ({ licenses: { allow } });
const generated = (file: object) => ({ repository: { generated: [file] } });

it.each([
  [{}],
  [{ repository: {} }],
  [{ repository: { forbid: ['RELEASE_NOTE*.md', '/dist/**'] } }],
  [generated({ path: 'docs/api.md', command: ['node', 'tools/api.mjs', ''] })],
  [licenses()],
  [licenses('MIT', 'mit', 'GPL-2.0-only WITH Classpath-exception-2.0', 'LicenseRef-Acme')],
  [{ licenses: { allow: [], exceptions: 'a/l.json', environments: ['/opt/env'] } }],
])('takes %j', (gates) => expect(where(gates)).toEqual([]));

it.each<[unknown, string]>([
  [{ repo: {} }, 'config-unknown-key options.gates.repo'],
  [{ repository: { forbids: [] } }, 'config-unknown-key options.gates.repository.forbids'],
  [{ repository: { forbid: ['!x'] } }, 'config-invalid options.gates.repository.forbid.0'],
  [{ repository: { forbid: ['dist/'] } }, 'config-invalid options.gates.repository.forbid.0'],
  [
    generated({ path: 'a', command: 'node x' }),
    'config-invalid options.gates.repository.generated.0.command',
  ],
  [
    generated({ path: 'a', command: [] }),
    'config-invalid options.gates.repository.generated.0.command',
  ],
  [
    generated({ path: 'a', command: [''] }),
    'config-invalid options.gates.repository.generated.0.command',
  ],
  ...['Apache 2.0', 'MIT OR ISC', '', 'GPL'].map((text): [unknown, string] => [
    licenses('MIT', text),
    'config-invalid options.gates.licenses.allow.1',
  ]),
  [{ licenses: {} }, 'config-invalid options.gates.licenses.allow'],
  [
    { licenses: { allow: [], exceptions: '../l.json' } },
    'config-invalid options.gates.licenses.exceptions',
  ],
  ...['../a', '/a', 'a/../b', '.git/a', ''].map((path): [unknown, string] => [
    generated({ path, command: ['x'] }),
    'config-invalid options.gates.repository.generated.0.path',
  ]),
])('refuses %j', (gates, failure) => expect(where(gates)).toEqual([failure]));
