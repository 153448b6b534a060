import { z } from 'zod';

/** A version holder beside the manifests; a path starts at its project, or with `/` at the top. */
export const versionFileSchema = z.union([
  z.string(),
  z
    .strictObject({
      path: z.string(),
      pattern: z.string().optional().describe('Regular expression with a group named version.'),
      pointer: z
        .string()
        .regex(/^(?:\/(?:[^~/]|~[01])*)+$/, 'a pointer is written as in RFC 6901: /tool/version')
        .optional()
        .describe('Where it is in JSON, YAML or TOML (RFC 6901): /tool/version.'),
    })
    .refine(
      ({ pattern, pointer }) => pattern === undefined || pointer === undefined,
      'a place has a pattern or a pointer, not both',
    ),
]);

export type VersionFile = z.output<typeof versionFileSchema>;
