import { utf8ToBytes } from '@noble/hashes/utils.js';
import { generateKeyPairSync, sign as nodeSign } from 'node:crypto';
import type { GateReport } from './gate-report';
import { parseAllowedSigners } from './parse-allowed-signers';
import { gateReportPayload } from './gate-report-payload';
import { signGateReport } from './sign-gate-report';
import { verifyGateReport, type Trust } from './verify-gate-report';

// Test key of RFC 8032, section 7.1, TEST 1, and the same public key as ssh-keygen prints it.
const SEED = Uint8Array.from(
  Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex'),
);
const PUBLIC = 'AAAAC3NzaC1lZDI1NTE5AAAAINdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea';
const REPORT = {
  schemaVersion: 1,
  repoId: 'a/b',
  revision: null,
  family: 'PII',
  tier: null,
  format: null,
  milestone: 'v1.7',
  evaluatedAt: null,
  decision: 'RELEASABLE',
  checks: [],
  inputs: {
    report: 'x',
    artifact: null,
    thresholds: 'x',
    leakageTargets: 'x',
    baseline: null,
    evalSet: null,
    leakageFixtures: null,
  },
  tool: { name: 't', version: '1' },
  signature: null,
} as GateReport;

const trust = (signers: string, ssh: string | null = null): Trust => ({
  signers: parseAllowedSigners(signers),
  ssh,
});
const codeOf = (report: GateReport, given: Trust) => {
  const result = verifyGateReport(report, given, 'x.json');
  return result.ok ? result.value : result.failures[0]?.code;
};

describe('verifyGateReport', () => {
  const signed = signGateReport(REPORT, SEED);

  it('believes an allowed signer', () => {
    expect(codeOf(signed, trust(`# signers\ngate@example.org ssh-ed25519 ${PUBLIC} gate\n`))).toBe(
      'gate@example.org',
    );
    expect(
      codeOf(
        signed,
        trust(`gate@example.org namespaces="git,release-openmed-gate" ssh-ed25519 ${PUBLIC}`),
      ),
    ).toBe('gate@example.org');
  });

  it.each([
    ['nobody', ''],
    ['a comment', `# gate@example.org ssh-ed25519 ${PUBLIC}`],
    ['a key for another use', `gate@example.org namespaces="git" ssh-ed25519 ${PUBLIC}`],
    [
      'a key with a validity, which only ssh-keygen judges',
      `gate@example.org valid-before="20200101" ssh-ed25519 ${PUBLIC}`,
    ],
    ['an authority', `gate@example.org cert-authority ssh-ed25519 ${PUBLIC}`],
  ])('does not believe %s', (_who, signers) => {
    expect(codeOf(signed, trust(signers))).toBe('model-report-signer-unknown');
  });

  it('finds a report that was changed', () => {
    const given = trust(`gate@example.org ssh-ed25519 ${PUBLIC}`);
    expect(codeOf({ ...signed, repoId: 'a/c' }, given)).toBe('model-report-forged');
    expect(codeOf({ ...signed, decision: 'QUARANTINED' }, given)).toBe('model-report-forged');
    expect(
      codeOf(
        { ...signed, signature: { ...signed.signature, value: 'AAAA' } as GateReport['signature'] },
        given,
      ),
    ).toBe('model-report-forged');
  });

  it('says when nobody signed', () => {
    expect(codeOf(REPORT, trust(`gate@example.org ssh-ed25519 ${PUBLIC}`))).toBe(
      'model-report-unsigned',
    );
  });

  it('leaves ssh signatures to ssh-keygen', () => {
    const ssh = {
      ...REPORT,
      signature: { algorithm: 'ssh', value: '-----BEGIN SSH SIGNATURE-----' },
    } as GateReport;
    expect(codeOf(ssh, trust('', 'gate@example.org'))).toBe('gate@example.org');
    expect(codeOf(ssh, trust(''))).toBe('model-report-forged');
  });

  it('signs as any other Ed25519 does', () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const jwk = privateKey.export({ format: 'jwk' });
    const own = signGateReport(REPORT, Uint8Array.from(Buffer.from(jwk.d as string, 'base64url')));
    const theirs = nodeSign(null, utf8ToBytes(gateReportPayload(REPORT)), privateKey).toString(
      'base64',
    );
    expect(own.signature).toMatchObject({ algorithm: 'ed25519', value: theirs });
  });
});
