import { artifactVersion } from './artifact-version';
import { IdSet } from './id-set';
import { reproducibilityHash } from './reproducibility-hash';

describe('reproducibilityHash', () => {
  // python3: hashlib.sha256(json.dumps({...}, sort_keys=True, separators=(",", ":")).encode())
  const facts = {
    repoId: 'a/b-v1',
    sha: 'abc',
    released: '2026-04-14',
    siblings: ['model.safetensors', 'README.md', 'ä.txt'],
  };

  it('is what Python makes of the same facts, in whatever order the files come', () => {
    expect(reproducibilityHash(facts)).toBe(
      'sha256:22a873e878365cbc2fad17e67ef7d7f86629cd92046b7044f461e29503d1c1db',
    );
    expect(reproducibilityHash({ ...facts, siblings: [...facts.siblings].reverse() })).toBe(
      'sha256:22a873e878365cbc2fad17e67ef7d7f86629cd92046b7044f461e29503d1c1db',
    );
  });

  it.each([
    { sha: 'abd' },
    { sha: null },
    { released: null },
    { siblings: [] },
    { repoId: 'a/b-v2' },
  ])('changes with %j', (change) => {
    expect(reproducibilityHash({ ...facts, ...change })).not.toBe(reproducibilityHash(facts));
  });
});

describe('artifactVersion', () => {
  it.each([
    ['OpenMed/OpenMed-PII-SuperClinical-Small-44M-v1', '1.0.0'],
    ['OpenMed/OpenMed-PII-SuperClinical-Small-44M-v1-mlx', '1.0.0'],
    ['x/y-v3', '3.0.0'],
    ['x/y-v2.1-onnx-int8', '2.1.0'],
    ['x/gliclass-v1-base-v1.0.3-mlx', '1.0.3'],
    ['x/y-V12-MLX', '12.0.0'],
    ['x/y-v3beta', null],
    ['x/y', null],
    ['x/vision', null],
  ])('%s is %j', (repoId, version) => {
    expect(artifactVersion(repoId, null)).toBe(version);
  });

  it('is the revision where the repository has no version', () => {
    expect(artifactVersion('x/y', '3f2a')).toBe('3f2a');
    expect(artifactVersion('x/y-v1', '3f2a')).toBe('1.0.0');
  });
});

describe('IdSet', () => {
  it('knows what it saw, and only that, over its growing', () => {
    const set = new IdSet();
    const ids = Array.from({ length: 20_000 }, (_, index) => `ExampleMed/Example-${index}-v1`);
    expect(ids.filter((id) => set.add(id))).toEqual([]);
    expect(ids.filter((id) => !set.add(id))).toEqual([]);
  });
});
