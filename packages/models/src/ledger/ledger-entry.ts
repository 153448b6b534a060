import { z } from 'zod';

const hash = z.string().regex(/^sha256:[0-9a-f]{64}$/);

/**
 * One line of the ledger: ids and hashes only. `previous`: hash of the line before, byte for byte;
 * `hash`: of this line's other keys, whatever their order.
 */
export const ledgerEntrySchema = z.strictObject({
  at: z.iso.datetime(),
  event: z.enum(['promote', 'rollback']),
  family: z.string(),
  pointer: z.enum(['canary', 'latest']),
  from: z.string().nullable(),
  to: z.string(),
  artifact: hash,
  report: hash.nullable(),
  reason: z.string(),
  previous: hash.nullable(),
  hash,
});

export type LedgerEntry = z.output<typeof ledgerEntrySchema>;
