import { z } from 'zod';
import { ECOSYSTEMS } from '../ecosystems/ecosystems';
import { parseLicense } from '../licenses/parse-license';

const exception = z.strictObject({
  package: z
    .string()
    .trim()
    .min(1)
    .describe('The package’s name in its registry; a glob for several: `@esbuild/*`.'),
  versions: z
    .string()
    .refine(isRange, 'is no range of npm or PEP 440')
    .optional()
    .describe('Range of versions, as the package’s ecosystem writes it; left out for all.'),
  license: z
    .string()
    .refine(
      (text) => parseLicense(text) !== null,
      'is no SPDX expression (https://spdx.org/licenses)',
    )
    .describe(
      'SPDX expression: what its metadata says, or, where that says nothing that can be read, what was found.',
    ),
  reason: z.string().trim().min(1).describe('Why it may be used, for those who review it.'),
  who: z.string().trim().min(1).describe('Who answers for it.'),
  until: z.iso.date().describe('The last day on which it counts, `YYYY-MM-DD`.'),
});

/** The file that `gates.licenses.exceptions` names; its JSON schema is made from this definition. */
export const licenseExceptionsSchema = z.strictObject({
  $schema: z.string().optional(),
  schemaVersion: z.literal(1),
  exceptions: z.array(exception),
});

function isRange(text: string): boolean {
  return Object.values(ECOSYSTEMS).some(({ manifest }) => manifest?.ranges.isRange(text) === true);
}
