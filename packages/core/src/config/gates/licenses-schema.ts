import { z } from 'zod';
import { parseLicense } from '../../licenses/parse-license';

const OUTSIDE = /^[\\/]|^$|(?:^|[\\/])(?:\.\.?|\.git)(?:[\\/]|$)/;

/** `gates.licenses`: under which licences what is installed with a release may stand. */
export const licensesSchema = z.strictObject({
  allow: z
    .array(
      z
        .string()
        .refine(
          (text) => parseLicense(text)?.kind === 'one',
          'is no single licence of SPDX’s list (https://spdx.org/licenses), such as "Apache-2.0"',
        ),
    )
    .describe(
      'SPDX identifiers, each with `WITH` and an exception where it is meant so; `LicenseRef-…` for others.',
    ),
  exceptions: z
    .string()
    .refine((path) => !OUTSIDE.test(path), 'the exceptions are a file below the workspace')
    .optional()
    .describe('File of reviewed exceptions, from the workspace’s top.'),
  environments: z
    .array(z.string().min(1))
    .default(['.venv', 'venv'])
    .describe(
      'Virtual environments of Python that licences are read from: below the project, then below the workspace, or absolute.',
    ),
});
