import { z } from 'zod';

const day = z.iso.date('is no day, YYYY-MM-DD');

const cycle = z
  .strictObject({
    name: z.string().trim().min(1).describe('What people call it: `2026.2`.'),
    start: day.describe('Its first day.'),
    end: day.describe('Its last day.'),
  })
  .refine(({ start, end }) => start <= end, { message: 'ends before it starts', path: ['end'] });

type Cycle = z.output<typeof cycle>;

/** Cycles of development, as data. Two that overlap would make a day belong to both. */
export const cyclesSchema = z
  .array(cycle)
  .default([])
  .refine((cycles) => clash(cycles) === null, {
    error: ({ input }) => clash(input as readonly Cycle[]) ?? '',
  })
  .describe(
    [
      'Cycles of development, days included: `[{ "name": "2026.2", "start": "2026-04-01", "end":',
      '"2026-09-30" }]`. A project below 1.0.0 after its first full one is told of; `release-due` says what',
      'is due by their ends.',
    ].join(' '),
  );

/** What is wrong with the first two that cannot both be; null: nothing is. */
function clash(cycles: readonly Cycle[]): string | null {
  for (const [at, one] of cycles.entries()) {
    const before = cycles.slice(0, at);
    if (before.some(({ name }) => name === one.name)) return `${one.name} is there twice`;
    const other = before.find(({ start, end }) => one.start <= end && start <= one.end);
    if (other !== undefined)
      return `${one.name} (${one.start} to ${one.end}) overlaps ${other.name} (${other.start} to ${other.end})`;
  }
  return null;
}
