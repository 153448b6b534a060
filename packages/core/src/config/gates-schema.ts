import { z } from 'zod';
import { licensesSchema } from './gates/licenses-schema';
import { repositorySchema } from './gates/repository-schema';
import { dependentTargetsSchema, targetsSchema } from './gates/targets-schema';
import { signOffSchema } from './gates/sign-off-schema';

/** What a release has to pass beyond the rules that always hold: a file each in `gates/`. */
export const gatesSchema = z
  .strictObject({
    licenses: licensesSchema
      .optional()
      .describe('Licences of what is installed with a release: `allow`, `exceptions`.'),
    repository: repositorySchema
      .optional()
      .describe('Which files may be tracked: `forbid`, `generated`.'),
    targets: targetsSchema.optional(),
    dependents: dependentTargetsSchema.optional(),
    signOff: signOffSchema
      .optional()
      .describe('Which plans somebody has to approve, by a signed tag, and who may.'),
  })
  .default({})
  .describe(
    [
      'What a release has to pass besides, as `docs/gates.md` says:',
      '`licenses` (of what is installed with a release),',
      '`repository` (files that must not be tracked, or are stale), `targets` and `dependents` (Nx targets',
      'of what is released, and of the projects that depend on it: `["test"]`),',
      '`signOff` (signed approvals of minor and major releases).',
    ].join(' '),
  );
