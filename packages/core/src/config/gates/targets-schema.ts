import { z } from 'zod';

const name = z.string().min(1);

/** Nx targets that have to pass before anything is released. */
export const targetsSchema = z
  .array(
    z.union([
      name,
      z.strictObject({
        target: name,
        required: z
          .array(name)
          .min(1)
          .describe('Projects that have to have it, as patterns: without it they are refused.'),
      }),
    ]),
  )
  .describe('Nx targets that have to pass for each released project that has them.');

export const dependentTargetsSchema = z
  .array(name)
  .describe(
    'Nx targets that have to pass for every project that depends on a released one, released or not.',
  );

export type GateTarget = z.output<typeof targetsSchema>[number];
