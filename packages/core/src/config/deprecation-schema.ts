import { z } from 'zod';

const USUAL = { minors: 2, removalBump: 'major' } as const;

/** How long something public is deprecated before it may go. */
export const deprecationSchema = z
  .strictObject({
    minors: z
      .int()
      .min(0)
      .default(USUAL.minors)
      .describe('Minor releases that carry the mark before the removal.'),
    removalBump: z
      .enum(['minor', 'major'])
      .default(USUAL.removalBump)
      .describe('What the removal asks for once that many have carried it.'),
  })
  .default(USUAL)
  .describe(
    [
      'How long something public is deprecated before it may go: `minors` (2) is how many minor releases',
      'carry the mark, `removalBump` (`major`) what its removal asks for then.',
    ].join(' '),
  );
