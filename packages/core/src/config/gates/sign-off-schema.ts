import { z } from 'zod';

const BUMPS = ['patch', 'minor', 'major'] as const;

const path = z
  .string()
  .min(1)
  .refine(
    (text) => !/^\/|\\|\0/.test(text) && !text.split('/').includes('..'),
    'is a path inside the workspace',
  );

/** Which releases somebody has to approve, who may, and how many have to. */
export const signOffSchema = z.strictObject({
  for: z
    .array(z.enum(BUMPS))
    .min(1)
    .default(['minor', 'major'])
    .describe('Bumps that need an approval; the highest of a plan counts.'),
  prereleases: z
    .boolean()
    .default(false)
    .describe('Releases of the channels nightly and rc need one as well.'),
  allowedSigners: path
    .default('.allowed_signers')
    .describe('SSH keys that may approve, as ssh-keygen’s ALLOWED SIGNERS has them.'),
  keyring: path
    .optional()
    .describe('OpenPGP keys that may approve, as `gpg --export` writes them.'),
  revocationFile: path
    .optional()
    .describe('SSH keys that count no more: a KRL, or a public key a line.'),
  approvals: z.int().min(1).default(1).describe('How many people have to approve.'),
  others: z
    .boolean()
    .default(false)
    .describe('Neither who releases nor who wrote one of the released commits counts.'),
  approvers: z
    .record(z.string(), z.array(z.string().min(1)).min(1))
    .default({})
    .describe('By project: principals of whom as many have to approve.'),
});

export type SignOffConfig = z.output<typeof signOffSchema>;
