import { z } from 'zod';

const USUAL = { stable: ['main', 'master'], lts: ['lts/*'], series: ['stable/*'] };

/** Which branches are released from, and which of them are lines. */
export const branchesSchema = z
  .strictObject({
    stable: z.array(z.string()).min(1).default(USUAL.stable),
    lts: z.array(z.string()).default(USUAL.lts),
    series: z.array(z.string()).default(USUAL.series),
  })
  .default(USUAL)
  .describe(
    [
      'Branches that are released from, as globs: `stable`, `lts`, those of long-term support',
      '(`["lts/*"]`), and `series`, those of stable series (`["stable/*"]`). The latter two are lines:',
      '`.release/line.json` says of each what it is. What `stable` names is none.',
    ].join(' '),
  );
