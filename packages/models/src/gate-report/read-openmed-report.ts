import { hmac } from '@noble/hashes/hmac.js';
import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { ok, type Result } from '@release-openmed/core';
import { parseTree, type Node } from 'jsonc-parser';
import { z } from 'zod';
import { openMedJson } from '../json/openmed-json';
import { compareCodePoints } from '../json/compare-code-points';
import { parseWith } from '../json/parse-with';
import { readJson } from '../json/read-json';

const schema = z.looseObject({
  repo_id: z.string(),
  family: z.string(),
  decision: z.enum(['RELEASABLE', 'QUARANTINED']),
  gate_results: z.array(z.looseObject({ gate: z.string(), passed: z.boolean() })),
  signature: z
    .looseObject({ algorithm: z.literal('HMAC-SHA256'), key_id: z.string(), value: z.string() })
    .nullish(),
});

/**
 * A gate report as OpenMed's own harness wrote it. It names no artifact, so it can be read and
 * trusted, but nothing is promoted by it.
 */
export interface OpenMedReport {
  readonly repoId: string;
  readonly family: string;
  readonly decision: 'RELEASABLE' | 'QUARANTINED';
  readonly failing: readonly string[];
  /** `absent`: not signed; `unknown`: signed, and no key is at hand. */
  readonly signature: 'valid' | 'forged' | 'absent' | 'unknown';
}

/**
 * `key`: the shared secret, null when there is none at hand. Fails with
 * `model-gate-report-invalid`.
 */
export function readOpenMedReport(
  text: string,
  where: string,
  key: string | null,
): Result<OpenMedReport> {
  const source = { code: 'model-gate-report-invalid', where };
  const json = readJson(text, source);
  if (!json.ok) return json;
  const parsed = parseWith(schema, json.value, source);
  if (!parsed.ok) return parsed;
  const { repo_id, family, decision, gate_results, signature } = parsed.value;
  return ok({
    repoId: repo_id,
    family,
    decision,
    failing: gate_results.filter(({ passed }) => !passed).map(({ gate }) => gate),
    signature: signature ? verdict(text, signature.value, key) : 'absent',
  });
}

function verdict(text: string, signature: string, key: string | null): OpenMedReport['signature'] {
  if (key === null) return 'unknown';
  const message = signedText(parseTree(text) as Node, text, 'signature');
  const expected = bytesToHex(hmac(digest, utf8ToBytes(key), utf8ToBytes(message)));
  return expected === signature.toLowerCase() ? 'valid' : 'forged';
}

/**
 * As `openMedJson`, with every number spelled as it stands: Python signs `1.0`, which JavaScript
 * would write as `1`.
 */
function signedText(node: Node, text: string, without?: string): string {
  if (node.type === 'array')
    return `[${(node.children ?? []).map((item) => signedText(item, text)).join(',')}]`;
  if (node.type !== 'object')
    return node.type === 'number'
      ? text.slice(node.offset, node.offset + node.length)
      : openMedJson(node.value);
  const properties = (node.children ?? [])
    .map(({ children }) => children as [Node, Node])
    .filter(([key]) => key.value !== without)
    .sort(([left], [right]) => compareCodePoints(left.value, right.value));
  return `{${properties.map(([key, value]) => `${openMedJson(key.value)}:${signedText(value, text)}`).join(',')}}`;
}
