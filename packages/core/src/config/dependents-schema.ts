import { z } from 'zod';

const dragging = z.enum(['range', 'always', 'never']);

/** When a new version drags those along that require it; a word alone says it of `runtime`. */
export const dependentsSchema = z.union([
  dragging,
  z.strictObject({
    runtime: dragging.default('range').describe('Requirements that reach who installs a package.'),
    development: dragging.default('never').describe('Requirements of those who work on it.'),
  }),
]);

export type DependentsConfig = z.output<typeof dependentsSchema>;
export type Dragging = z.output<typeof dragging>;
