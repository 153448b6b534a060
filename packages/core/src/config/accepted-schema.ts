import { z } from 'zod';
import { RULES } from './rule-names';

const accepted = z.strictObject({
  code: z.enum(RULES).describe('The rule whose finding is accepted.'),
  project: z
    .string()
    .min(1)
    .optional()
    .describe('The project that it speaks of; left out for a finding that speaks of none.'),
  symbol: z
    .string()
    .min(1)
    .optional()
    .describe('The public name that it speaks of; left out, it counts for every one.'),
  reason: z.string().trim().min(1).describe('Why it is right as it is, for those who review it.'),
  who: z.string().trim().min(1).describe('Who answers for it.'),
  until: z.iso.date().describe('The last day on which it counts, `YYYY-MM-DD`.'),
});

/** The file `.release/accepted.json`; its JSON schema is made from this definition. */
export const acceptedSchema = z.strictObject({
  $schema: z.string().optional(),
  schemaVersion: z.literal(1),
  accepted: z.array(accepted),
});
