import fc from 'fast-check';
import type { AllowedSigner } from './allowed-signer';
import { permittedSigners } from './permitted-signers';
import { readAllowedSigners } from './read-allowed-signers';
import { readApprovalTag } from './read-approval-tag';
import { readSshSignature } from './read-ssh-signature';

const KEY = 'AAAAC3NzaC1lZDI1NTE5AAAAIA==';
const read = (text: string) => readAllowedSigners(text, 'signers');

describe('a file of allowed signers', () => {
  it('has a key a line, with options and comments', () => {
    const lines = [
      '# who may',
      '',
      `Ada@x.org,ada@y.org ssh-ed25519 ${KEY} her laptop`,
      `"*@x.org" namespaces="file,git",valid-after=20260101Z,VALID-BEFORE="202701021230" sk-ssh-ed25519@openssh.com ${KEY}`,
    ];
    expect(read(lines.join('\r\n'))).toEqual({
      ok: true,
      value: [
        {
          principals: ['ada@x.org', 'ada@y.org'],
          namespaces: null,
          validAfter: null,
          validBefore: null,
          key: KEY,
        },
        {
          principals: ['*@x.org'],
          namespaces: ['file', 'git'],
          validAfter: Date.UTC(2026, 0, 1),
          validBefore: new Date(2027, 0, 2, 12, 30).getTime(),
          key: KEY,
        },
      ],
    });
  });

  it.each([
    ['ada@x.org'],
    [`ssh-ed25519 ${KEY}`],
    ['ada@x.org ssh-ed25519'],
    ['ada@x.org ssh-ed25519 ???'],
    [`ada@x.org cert-authority ssh-ed25519 ${KEY}`],
    [`ada@x.org valid-before="2026-01-01" ssh-ed25519 ${KEY}`],
    [`ada@x.org valid-before="20261301" ssh-ed25519 ${KEY}`],
    [`ada@x.org namespaces="git" more ssh-ed25519 ${KEY}`],
  ])('%s: refused', (line) => {
    expect(read(`# first\n${line}\n`)).toMatchObject({
      ok: false,
      failures: [{ code: 'signers-invalid', where: 'signers:2' }],
    });
  });

  it('is read or refused, whatever it holds', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void read(text)));
  });
});

describe('a key may sign', () => {
  const line = (more: Partial<AllowedSigner>): AllowedSigner => ({
    principals: ['ada'],
    namespaces: null,
    validAfter: null,
    validBefore: null,
    key: KEY,
    ...more,
  });
  const judge = (signers: readonly AllowedSigner[], signature: object = {}) =>
    permittedSigners({ key: KEY, namespace: 'git', ...signature }, signers, 100);

  it.each<[string, AllowedSigner, unknown]>([
    ['without conditions', line({}), [line({})]],
    ['from its first moment', line({ validAfter: 100 }), [line({ validAfter: 100 })]],
    ['until before its last', line({ validBefore: 100 }), 'expired'],
    ['not before', line({ validAfter: 101 }), 'not-yet-valid'],
    ['for a pattern', line({ namespaces: ['g?*'] }), [line({ namespaces: ['g?*'] })]],
    [
      'never by a pattern that is none',
      line({ namespaces: ['(git)', 'g.t', '[g]it'] }),
      'other-namespace',
    ],
    ['not where it is taken back', line({ namespaces: ['*', '!gi?'] }), 'other-namespace'],
    ['by its own line', line({ key: 'x' }), 'unknown-key'],
  ])('%s', (_, signer, outcome) => expect(judge([signer])).toEqual(outcome));

  it('by any line that holds', () => {
    const good = line({ principals: ['bob'] });
    expect(judge([line({ validBefore: 1 }), good, line({ validAfter: 999 })])).toEqual([good]);
    expect(judge([good], { namespace: 'file' })).toBe('other-namespace');
  });
});

describe('a tag', () => {
  const PLAN = `sha256:${'a'.repeat(64)}`;
  const tag = (message: string): string =>
    `object ${'1'.repeat(40)}\ntype commit\ntag approvals/x\ntagger a <a> 1 +0000\n\n${message}\n`;

  it.each([
    ['its plan', `Approve\n\nRelease-Plan: ${PLAN}\nApproved-By: a`, PLAN],
    ['none above its last paragraph', `Approve\n\nRelease-Plan: ${PLAN}\n\nApproved-By: a`, null],
    ['none in the middle of a line', `Approve\n\nx Release-Plan: ${PLAN}`, null],
    ['none where there are two', `Approve\n\nRelease-Plan: ${PLAN}\nRelease-Plan: ${PLAN}`, null],
    [
      'none below its signature',
      `Approve\n-----BEGIN SSH SIGNATURE-----\nx\n-----END SSH SIGNATURE-----\n\nRelease-Plan: ${PLAN}`,
      null,
    ],
    ['none in its header', '', null],
  ])('says %s', (_, message, plan) => {
    expect(readApprovalTag(tag(message))).toMatchObject({
      plan,
      target: '1'.repeat(40),
      name: 'approvals/x',
    });
  });

  it('is read as far as it goes, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        readApprovalTag(text);
        readSshSignature(text);
        readSshSignature(Buffer.from(`SSHSIG${text}`).toString('base64'));
      }),
    );
  });
});
