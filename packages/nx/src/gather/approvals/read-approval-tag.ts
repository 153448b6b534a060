/** What a tag object says before anybody has looked at its signature. */
export interface ApprovalTag {
  /** The object that it is a tag of. */
  readonly target: string;
  /** Its own name, which need not be that of the ref. */
  readonly name: string;
  /** The id of the plan that its message names; null: none, or several. */
  readonly plan: string | null;
  readonly signature: 'ssh' | 'openpgp' | null;
  /** What stands between the lines that begin and end the signature; empty without one. */
  readonly armor: string;
}

/**
 * Reads an annotated tag. Only what stands in front of the first line that could begin a signature
 * is read: git signs at least that.
 */
export function readApprovalTag(object: string): ApprovalTag {
  const [signed = '', kind, after = ''] = object.split(BEGIN, 3);
  const [header = '', ...paragraphs] = signed.trimEnd().split(/\n[ \t]*\n/);
  return {
    target: valueOf('object', header),
    name: valueOf('tag', header),
    plan: planIn(paragraphs.at(-1) ?? ''),
    signature: SIGNATURES[kind ?? ''] ?? null,
    armor: after.split('\n-----END ', 1)[0] ?? '',
  };
}

const BEGIN = /^-----BEGIN (SSH|PGP) (?:SIGNATURE|MESSAGE)-----$/m;
const SIGNATURES: Readonly<Record<string, ApprovalTag['signature']>> = {
  SSH: 'ssh',
  PGP: 'openpgp',
};

function planIn(trailers: string): string | null {
  const [plan, ...others] = trailers.match(/(?<=^Release-Plan: )\S+$/gm) ?? [];
  return plan === undefined || others.length > 0 ? null : plan;
}

function valueOf(name: string, header: string): string {
  return new RegExp(`^${name} (.+)$`, 'm').exec(header)?.[1] ?? '';
}
