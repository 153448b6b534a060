import { z } from 'zod';
import { changelogFile } from './changelog-schema';
import { groupTagPattern } from './tag-pattern';

/** A group whose members carry one version. */
export const groupSchema = z.strictObject({
  projects: z.array(z.string()).min(1),
  versions: z.literal('fixed').describe('All members carry one version and are released together.'),
  tag: groupTagPattern
    .optional()
    .describe('The one tag of a release of the group; without it each member has its own.'),
  tagsRead: z
    .array(groupTagPattern)
    .default([])
    .describe('Older spellings of the group’s tag, read only.'),
  memberTags: z
    .boolean()
    .default(false)
    .describe('Beside the group’s tag, each member gets its own as well.'),
  changelog: changelogFile
    .optional()
    .describe('The one changelog of the group, a path in the workspace, in place of the members’.'),
  private: z
    .boolean()
    .default(false)
    .describe('Members that are not published get the group’s version into their files too.'),
});

export type GroupConfig = z.output<typeof groupSchema>;
