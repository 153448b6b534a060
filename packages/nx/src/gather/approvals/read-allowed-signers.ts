import { type Failure, type Result, fail, ok } from '@release-openmed/core';
import type { AllowedSigner } from './allowed-signer';

/**
 * A file of `allowed_signers` (ssh-keygen(1), ALLOWED SIGNERS). Failure `signers-invalid`, with the
 * line, for all that is not understood: a line that is passed over could be the one that says until
 * when a key counts. Keys of certificate authorities are among that: who signed by a certificate
 * would not be known by any line.
 */
export function readAllowedSigners(text: string, path: string): Result<readonly AllowedSigner[]> {
  const signers: AllowedSigner[] = [];
  const failures: Failure[] = [];
  text.split(/\r?\n/).forEach((line, at) => {
    if (/^\s*(?:#|$)/.test(line)) return;
    const signer = readLine(line);
    if (typeof signer === 'string') failures.push(invalid(signer, `${path}:${at + 1}`));
    else signers.push(signer);
  });
  return failures.length > 0 ? fail(...failures) : ok(signers);
}

function invalid(what: string, where: string): Failure {
  return {
    code: 'signers-invalid',
    message: `${where} ${what}`,
    fix: 'Write it as in: ada@example.org namespaces="git" ssh-ed25519 AAAA…',
    where,
  };
}

/** A line, or what is wrong with it. */
function readLine(line: string): AllowedSigner | string {
  const fields = split(line.trim(), /\s/);
  const at = fields.findIndex((field) => KEY_TYPE.test(field));
  const [principals = '', options = ''] = fields;
  const key = fields[at + 1];
  if (at < 1 || at > 2 || key === undefined || !BASE64.test(key))
    return 'is no line of principals, options and a public key.';
  const read = readOptions(at === 2 ? split(options, /,/) : []);
  if (typeof read === 'string') return read;
  return { ...read, principals: listOf(unquoted(principals)), key };
}

const KEY_TYPE = /^(?:ssh-|ecdsa-|sk-)[\w@.-]+$/;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

type Options = Pick<AllowedSigner, 'namespaces' | 'validAfter' | 'validBefore'>;

function readOptions(options: readonly string[]): Options | string {
  let read: Options = { namespaces: null, validAfter: null, validBefore: null };
  for (const option of options) {
    const [, name = '', value = ''] = /^([\w-]+)(?:=(.*))?$/s.exec(option) ?? [];
    const readValue = VALUES[name.toLowerCase()];
    const found = readValue === undefined ? null : readValue(unquoted(value));
    if (found === null) return `has ${option}, which is not understood here.`;
    read = { ...read, ...found };
  }
  return read;
}

/** What a value says; null: it cannot be read. */
const VALUES: Readonly<Record<string, (value: string) => Partial<Options> | null>> = {
  namespaces: (value) => ({ namespaces: listOf(value) }),
  'valid-after': (value) => {
    const validAfter = timeOf(value);
    return validAfter === null ? null : { validAfter };
  },
  'valid-before': (value) => {
    const validBefore = timeOf(value);
    return validBefore === null ? null : { validBefore };
  },
};

/** `YYYYMMDD[HHMM[SS]][Z]`; without `Z` in the time zone of this machine, as OpenSSH has it. */
function timeOf(value: string): number | null {
  const found = /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(Z?)$/.exec(value);
  if (found === null) return null;
  const [, year, month, day, hour = '00', minute = '00', second = '00', zone = ''] = found;
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(time) ? null : time;
}

/** Parts between separators that stand outside quotes. */
function split(text: string, separator: RegExp): readonly string[] {
  const parts: string[] = [''];
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (!quoted && separator.test(character)) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.filter((part) => part !== '');
}

function unquoted(text: string): string {
  return text.replace(/^"(.*)"$/s, '$1');
}

function listOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '');
}
