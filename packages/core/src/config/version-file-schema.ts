import { z } from 'zod';

/** A version holder beside the manifests. */
export const versionFileSchema = z.union([
  z.string(),
  z.strictObject({
    path: z.string(),
    pattern: z.string().describe('Regular expression with a group named version.'),
  }),
]);

export type VersionFile = z.output<typeof versionFileSchema>;
