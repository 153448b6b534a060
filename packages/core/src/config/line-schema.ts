import { z } from 'zod';
import type { LinePhase, Phase } from '../line';

/** In the order of a life. */
const PHASES = [
  'development',
  'maintained',
  'extended',
  'end-of-life',
] as const satisfies readonly Phase[];

const phase = z.strictObject({
  phase: z
    .enum(PHASES)
    .describe(
      [
        '`development` and `maintained` let patches through, `extended` only the kinds of `lts.allow`,',
        '`end-of-life` nothing.',
      ].join(' '),
    ),
  from: z.iso.date().describe('The first day on which it holds, `YYYY-MM-DD`.'),
});

/** The file `.release/line.json`; its JSON schema is made from this definition. */
export const lineSchema = z.strictObject({
  $schema: z.string().optional(),
  schemaVersion: z.literal(1),
  kind: z
    .enum(['lts', 'series'])
    .describe(
      '`lts`: long-term support of one version, where only the kinds of `lts.allow` are released; `series`: a stable series.',
    ),
  name: z
    .string()
    .regex(/^[a-z\d][\w.-]*$/i, 'is made of letters, digits, dots, hyphens and underscores')
    .describe('What the line is called: `1.7`, or `2026.2`.'),
  branch: z
    .string()
    .min(1)
    .describe('The branch that it is maintained on; on any other, the file counts for nothing.'),
  projects: z
    .record(
      z.string().min(1),
      z
        .string()
        .regex(
          /^(?:[1-9]\d*!)?(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/,
          'is no MAJOR.MINOR, such as "1.7"',
        ),
    )
    .refine((projects) => Object.keys(projects).length > 0, 'names no project')
    .describe(
      'Each project that is released from the branch, and the MAJOR.MINOR that it never leaves.',
    ),
  phases: z
    .array(phase)
    .min(1)
    .refine(isInOrder, 'are not in order: each comes after the one before it, on a later day')
    .describe(
      'What holds from which day on; the first also before its day, the last one until further notice.',
    ),
});

function isInOrder(phases: readonly LinePhase[]): boolean {
  return phases.every((later, at) => {
    const earlier = phases[at - 1];
    if (earlier === undefined) return true;
    return earlier.from < later.from && PHASES.indexOf(earlier.phase) < PHASES.indexOf(later.phase);
  });
}
