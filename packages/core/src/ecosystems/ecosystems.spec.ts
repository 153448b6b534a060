import type { EcosystemName } from '../names/ecosystem-name';
import { CHANGELOG } from '../names/changelog-names';
import { MANIFEST_NAMES, MANIFESTS } from '../names/file-names';
import { ECOSYSTEMS } from './ecosystems';
import { lockfileAt } from './lockfile-at';
import { manifestFormat } from './manifest-format';

describe('the table of ecosystems', () => {
  it.each(Object.keys(ECOSYSTEMS) as EcosystemName[])(
    'reads a manifest of %s exactly where it has a name',
    (name) => {
      expect(ECOSYSTEMS[name].manifest === null).toBe(MANIFEST_NAMES[name] === null);
    },
  );

  it('has every file name once', () => {
    const lockfiles = Object.values(ECOSYSTEMS).flatMap((one) => Object.keys(one.lockfiles));
    const names = [...MANIFESTS, ...lockfiles, CHANGELOG];
    expect([...new Set(names)]).toEqual(names);
  });

  it.each([
    ['package-lock.json', true],
    ['a/npm-shrinkwrap.json', true],
    ['pnpm-lock.yaml', true],
    ['python/uv.lock', true],
    ['yarn.lock', true],
    ['my-uv.lock', false],
    ['constructor', false],
  ])('%s is a lockfile: %s', (path, known) => {
    expect(lockfileAt(path) !== null).toBe(known);
  });

  it.each(['crates/a/Cargo.toml', 'setup.py', 'constructor'])('%s is no manifest', (path) => {
    expect(manifestFormat(path)).toBeNull();
  });
});
