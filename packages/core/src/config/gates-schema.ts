import { z } from 'zod';
import { repositorySchema } from './gates/repository-schema';
import { dependentTargetsSchema, targetsSchema } from './gates/targets-schema';

/** What a release has to pass beyond the rules that always hold: a file each in `gates/`. */
export const gatesSchema = z
  .strictObject({
    repository: repositorySchema
      .optional()
      .describe('Which files may be tracked: `forbid`, `generated`.'),
    targets: targetsSchema.optional(),
    dependents: dependentTargetsSchema.optional(),
  })
  .default({})
  .describe(
    [
      'What a release has to pass besides, as `docs/gates.md` says:',
      '`repository` (files that must not be tracked, or are stale), `targets` and `dependents` (Nx targets',
      'of what is released, and of the projects that depend on it: `["test"]`).',
    ].join(' '),
  );
