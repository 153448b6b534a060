import { z } from 'zod';

const text = z.string();
const texts = z.array(text);

/** A row that is pointed at by what follows `-v` in its repository, or by its `revision`. */
export const manifestRowSchema = z
  .looseObject({
    repo_id: text.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)?$/),
    family: text.min(1),
    task: text.nullish(),
    languages: texts.nullish(),
    tier: text.nullish(),
    param_count: z.int().min(0).nullish(),
    architecture: text.nullish(),
    base_model: text.nullish(),
    formats: texts.nullish(),
    canonical_labels: texts.nullish(),
    benchmark: z.record(z.string(), z.unknown()).nullish(),
    arxiv: text.nullish(),
    license: text.nullish(),
    reproducibility_hash: text.regex(/^sha256:[0-9a-f]{64}$/),
    released: text.regex(/^\d{4}-\d{2}-\d{2}/).nullish(),
    revision: text.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/).nullish(),
  })
  .describe('One line of the model manifest: one model artifact.');

export type ManifestRow = z.output<typeof manifestRowSchema>;

/** The keys that the schema knows; another one is a mistake where the manifest is strict. */
export const MANIFEST_KEYS: readonly string[] = Object.keys(manifestRowSchema.shape);
