import { z } from 'zod';

const path = z
  .string()
  .min(1)
  .refine(
    (value) => !value.startsWith('/') && !value.split('/').includes('..'),
    'is not a path inside the project',
  );
const environmentName = z.string().regex(/^[A-Z_][A-Z0-9_]*$/);

/**
 * `models` in the plugin's options. Paths are relative to the project that holds the model
 * manifest.
 */
export const modelConfig = z.strictObject({
  manifest: path.default('models.jsonl').describe('One JSON object a line, keyed by `repo_id`.'),
  thresholds: path
    .default('gates/thresholds.json')
    .describe('Reviewed limits; what it leaves out has its default.'),
  leakageTargets: path
    .default('gates/target_leakage.yaml')
    .describe('How much a family may leak at most.'),
  baseline: path
    .default('gates/baseline.json')
    .describe('What the last good artifact of a family, tier and format reached.'),
  state: path
    .default('gates/registry_state.json')
    .describe('Pointers, versions and lineage of every family.'),
  ledger: path
    .default('gates/release_runs.jsonl')
    .describe('Append-only, each line linked to the one before by its hash.'),
  candidates: path
    .default('gates/candidates')
    .describe('Where `model-gate` looks without `--report`.'),
  reports: path
    .default('gates/reports')
    .describe(
      'Where gate reports are written and looked for; a family’s target writes to a folder of its own in it.',
    ),
  promoted: path
    .default('gates/promoted')
    .describe('Where the gate report of a promotion is kept, by its hash.'),
  artifacts: path
    .optional()
    .describe(
      'JSON lines `{repo_id, sha, released, siblings}` that reproducibility hashes are computed from.',
    ),
  milestone: z
    .string()
    .regex(/^v\d+\.\d+$/)
    .default('v1.7')
    .describe('Chooses the profile of the thresholds.'),
  families: z
    .array(z.string().min(1))
    .optional()
    .describe('The families there are; without it any, as long as each has one spelling.'),
  strict: z
    .boolean()
    .default(false)
    .describe('A field of the model manifest that the schema does not know is an error.'),
  soakHours: z
    .number()
    .min(0)
    .default(0)
    .describe(
      'How long an artifact is canary before it may be latest; above 0, a gate report measured since it became canary is needed too.',
    ),
  signing: z
    .strictObject({
      method: z
        .enum(['ed25519', 'ssh'])
        .default('ed25519')
        .describe('How gate reports are signed; `ssh` takes any OpenSSH key, through ssh-keygen.'),
      keyEnv: environmentName
        .default('RELEASE_OPENMED_GATE_KEY')
        .describe('Environment variable with the private key (PEM), or the path of its file.'),
      allowedSigners: path
        .default('gates/allowed_signers')
        .describe(
          'Public keys that are believed, in the form of ssh-keygen(1); read from the released branch.',
        ),
      hmacKeyEnv: environmentName
        .default('OPENMED_RELEASE_GATE_KEY')
        .describe(
          'Environment variable with the shared secret that OpenMed’s own reports are verified with.',
        ),
    })
    .prefault({}),
  surfaces: z
    .strictObject({
      cards: path.default('cards').describe('Folder of one model card a family.'),
      counts: z
        .array(path)
        .default(['README.md'])
        .describe('Files whose marked parts show counts and pointers.'),
    })
    .prefault({}),
  pins: z
    .array(z.string().min(1))
    .default([])
    .describe('Files, relative to the workspace, in which a library names the models it ships.'),
  issues: z
    .strictObject({
      forge: z
        .enum(['file', 'github', 'gitlab'])
        .default('file')
        .describe('Where a rollback opens its issue: `file`, `github` or `gitlab`.'),
      folder: path
        .default('gates/issues')
        .describe('Of the forge `file`: one Markdown file an issue.'),
      repository: z
        .string()
        .regex(/^[\w.-]+(\/[\w.-]+)+$/)
        .optional()
        .describe('Of a forge: `owner/name`.'),
      apiUrl: z.url().optional().describe('Of a forge that is not the public one.'),
      tokenEnv: environmentName
        .optional()
        .describe(
          'Environment variable with the token; `GITHUB_TOKEN` or `GITLAB_TOKEN` by default.',
        ),
      labels: z
        .array(z.string().min(1))
        .default(['model-rollback'])
        .describe('Labels of the issue.'),
    })
    .refine(({ forge, repository }) => forge === 'file' || repository !== undefined, {
      path: ['repository'],
      message: 'is needed to open issues there',
    })
    .prefault({}),
});

export type ModelConfig = z.output<typeof modelConfig>;
