import { modelConfig } from './model-config';

describe('modelConfig', () => {
  it('has a default for everything', () => {
    expect(modelConfig.parse({})).toMatchObject({
      manifest: 'models.jsonl',
      state: 'gates/registry_state.json',
      ledger: 'gates/release_runs.jsonl',
      reports: 'gates/reports',
      milestone: 'v1.7',
      soakHours: 0,
      signing: { method: 'ed25519', allowedSigners: 'gates/allowed_signers' },
      surfaces: { cards: 'cards', counts: ['README.md'] },
      issues: { forge: 'file', folder: 'gates/issues' },
    });
  });

  it.each([
    { manifset: 'x' },
    { manifest: '/etc/passwd' },
    { state: '../state.json' },
    { milestone: 'next' },
    { soakHours: -1 },
    { issues: { forge: 'github' } },
    { issues: { forge: 'jira', repository: 'a/b' } },
    { signing: { keyEnv: 'a b' } },
  ])('refuses %j', (input) => {
    expect(modelConfig.safeParse(input).success).toBe(false);
  });
});
