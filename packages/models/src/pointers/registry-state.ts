import { z } from 'zod';

const id = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)?(@[A-Za-z0-9][A-Za-z0-9._-]*)?$/,
  );
const hash = z.string().regex(/^sha256:[0-9a-f]{64}$/);

const edge = z.strictObject({
  edge: z
    .enum(['canary', 'supersedes', 'rolled-back'])
    .describe('What moved: canary, or latest forward or back.'),
  from: id.nullable(),
  to: id,
  reason: z.string(),
  artifact: hash.describe('Reproducibility hash of what is pointed at since.'),
  report: hash
    .nullable()
    .describe(
      'Gate report that allowed it; null for an artifact that was green before this file kept reports.',
    ),
  at: z.iso.datetime(),
});

const family = z.strictObject({
  pointers: z.strictObject({
    canary: id.nullable(),
    latest: id.nullable(),
    last_green: id.nullable(),
  }),
  versions: z.record(id, z.string()),
  lineage: z.array(edge),
});

/**
 * `gates/registry_state.json`. An id is `owner/repository`, with `@revision` where the manifest
 * gives one.
 */
export const registryStateSchema = z.strictObject({
  schema_version: z.literal(1),
  families: z.record(z.string().min(1), family),
  ledger: hash
    .nullable()
    .optional()
    .describe('Hash of the last line of the ledger, so that a line cannot vanish from its end.'),
});

export type RegistryState = z.output<typeof registryStateSchema>;
export type FamilyState = z.output<typeof family>;
export type LineageEdge = z.output<typeof edge>;

export const NO_FAMILY: FamilyState = {
  pointers: { canary: null, latest: null, last_green: null },
  versions: {},
  lineage: [],
};
