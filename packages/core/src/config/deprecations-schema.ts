import { z } from 'zod';

const deprecation = z.strictObject({
  project: z.string().min(1).describe('The project whose promise it is.'),
  symbol: z
    .string()
    .min(1)
    .describe(
      'As the plan names it: `package[extra]`, `console_scripts: name`, `labels/file.json: LABEL`.',
    ),
  replacement: z.string().min(1).nullable().describe('What to use instead; null: there is none.'),
  removeIn: z.string().min(1).optional().describe('The version that is going to remove it.'),
});

/** The file `.release/deprecations.json`; its JSON schema is made from this definition. */
export const deprecationsSchema = z.strictObject({
  $schema: z.string().optional(),
  schemaVersion: z.literal(1),
  deprecations: z.array(deprecation),
});
