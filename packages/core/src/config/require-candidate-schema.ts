import { z } from 'zod';

const BUMPS = ['patch', 'minor', 'major'] as const;

/** Which stable releases have to have been a candidate first. */
export const requireCandidateSchema = z
  .union([
    z.boolean(),
    z.strictObject({
      for: z.array(z.enum(BUMPS)).min(1).describe('Bumps that need one.'),
    }),
  ])
  .describe(
    [
      'Whether a stable release is refused unless a candidate is promoted: `true`, or of some bumps alone:',
      '`{ "for": ["minor", "major"] }`.',
    ].join(' '),
  );

export type RequireCandidate = z.output<typeof requireCandidateSchema>;
