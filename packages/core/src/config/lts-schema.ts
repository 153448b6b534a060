import { z } from 'zod';

const USUAL = { months: 12, allow: ['security', 'backstop'] };

/** How long a version is supported, and with which changes. */
export const ltsSchema = z
  .strictObject({
    months: z
      .int()
      .min(1)
      .default(USUAL.months)
      .describe('From the first release of a MAJOR.MINOR to the end of its support.'),
    allow: z
      .array(
        z
          .string()
          .regex(
            /^[^\s:]+:?$/,
            'is a commit type, a scope, or the key of a trailer with its colon',
          ),
      )
      .min(1)
      .default(USUAL.allow)
      .describe('Kinds of change that a line of long-term support lets through.'),
  })
  .default(USUAL)
  .describe(
    [
      'Long-term support: `months` (12) from the first release of a MAJOR.MINOR on, `allow`',
      '(`["security", "backstop"]`) the kinds of change that its lines let through: commit types, scopes,',
      'or trailers (`"Backstop:"`).',
    ].join(' '),
  );
