import { z } from 'zod';

const BUMPS = ['none', 'patch', 'minor', 'major'] as const;
/** Of Keep a Changelog 1.1.0. */
export const SECTIONS = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'] as const;

const presetName = z.enum(['openmed', 'conventional', 'oslo']);
/** What becomes of bumps below 1.0.0. */
export const zeroMajor = z
  .enum(['strict', 'shift', 'minor', 'patch'])
  .describe(
    [
      'Below 1.0.0: `strict` changes nothing; `shift` makes major minor and minor patch;',
      '`minor` does only the first, `patch` only the second.',
    ].join(' '),
  );

/** Which change asks for which bump. */
export const policy = z.union([
  presetName,
  z.strictObject({
    extends: presetName,
    types: z
      .record(z.string(), z.enum(BUMPS))
      .default({})
      .describe('Bump that a commit type asks for.'),
    sections: z
      .record(z.string(), z.enum(SECTIONS))
      .default({})
      .describe('Changelog section that a commit type is listed under.'),
    nestedEntries: z
      .boolean()
      .default(false)
      .describe('Conventional headers inside a squashed body count as changes of their own.'),
  }),
]);
