import { lockfileAt } from './lockfile-at';
import type { LockChange } from './lock-change';
import { updateLockfile } from './update-lockfile';

const CHANGES: readonly LockChange[] = [
  {
    root: '',
    packageName: 'top',
    version: null,
    ranges: [{ packageName: 'base', from: '1.0.0', to: '2.0.0' }],
  },
  { root: 'packages/base', packageName: 'base', version: '2.0.0rc1', ranges: [] },
  {
    root: 'packages/web',
    packageName: 'web',
    version: '1.0.1',
    ranges: [
      { packageName: 'base', from: '^1.0.0', to: '^2.0.0' },
      { packageName: 'base', from: '>=1 <2', to: '>=1 <3' },
    ],
  },
];

function update(text: string, changes = CHANGES): string {
  const result = updateLockfile('bun.lock', text, changes);
  return result.ok
    ? result.value
    : result.failures.map(({ code, where }) => `${code} ${where}`).join();
}
const refusal = (name: string, text: string, changes = CHANGES) =>
  lockfileAt(name)?.refuses?.(text, changes);

/** `«old|new»` marks what is replaced. */
const before = (text: string) => text.replace(/«([^«»|]*)\|([^«»|]*)»/g, '$1');
const after = (text: string) => text.replace(/«([^«»|]*)\|([^«»|]*)»/g, '$2');

const LOCK = `{
  "lockfileVersion": 1,
  "workspaces": {
    "": {
      "name": "top",
      "dependencies": {
        "base": "«1.0.0|2.0.0»",
      },
    },
    "packages/app": {
      "name": "app",
      "version": "1.0.0",
      "dependencies": { "base": "^1.0.0" },
    },
    "packages/base": {
      "name": "base",
      "version": "«1.0.0|2.0.0-rc.1»",
    },
    "packages/web": {
      "name": "web",
      "version": "«1.0.0|1.0.1»",
      "devDependencies": {
        "base": "«^1.0.0|^2.0.0»",
        "other": "^1.0.0",
      },
      "peerDependencies": { "base": "«>=1 <2|>=1 <3»" },
    },
  },
  "packages": {
    "base": ["base@workspace:packages/base"],

    "web": ["web@workspace:packages/web", { "devDependencies": { "base": "«^1.0.0|^2.0.0»" } }],

    "other": ["other@1.0.0", "", { "dependencies": { "base": "^1.0.0" } }, "sha512-x"],
  }
}
`;

describe('bun.lock', () => {
  it('follows versions and requirements, and nothing else', () => {
    expect(update(before(LOCK))).toBe(after(LOCK));
    expect(update(after(LOCK))).toBe(after(LOCK));
    expect(refusal('bun.lock', before(LOCK))).toBeNull();
  });

  it('says what is damaged', () => {
    expect(update('{\n "workspaces": [\n')).toBe('manifest-malformed bun.lock:3');
    expect(update('')).toBe('manifest-malformed bun.lock:1');
    expect(update('['.repeat(100_000))).toBe('manifest-malformed bun.lock');
  });

  it.each([
    ['base', '"base": ["base@0.9.0", "", {}, "sha512-x"]', 'base@^1.0.0'],
    [
      'web/base',
      '"base": ["base@workspace:packages/base"], "web/base": ["base@0.9.0"]',
      'base@^1.0.0',
    ],
  ])('is refused where %s is taken from a registry', (_name, packages, said) => {
    const text = `{ "workspaces": { "packages/web": { "dependencies": { "base": "^1.0.0" } } }, "packages": { ${packages} } }`;
    expect(refusal('bun.lock', text)).toBe(`takes ${said} from a registry`);
  });
});

it('is refused as a binary file where requirements change', () => {
  expect(refusal('bun.lockb', '')).toMatch(/form that only bun can write/);
  expect(refusal('bun.lockb', '', [CHANGES[1]!])).toBeNull();
  expect(updateLockfile('bun.lockb', '', CHANGES)).toEqual({ ok: true, value: '' });
});
