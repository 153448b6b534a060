import { z } from 'zod';

const day = z.iso.date();
const instant = z.iso.datetime({ offset: true });

/** A day, `YYYY-MM-DD`, or an instant that says its zone. */
export const dayOrInstant = z
  .string()
  .refine(
    (text) => day.safeParse(text).success || instant.safeParse(text).success,
    'is neither a day (2026-12-24) nor an instant with its zone (2026-12-24T18:00:00Z, or +01:00)',
  );
