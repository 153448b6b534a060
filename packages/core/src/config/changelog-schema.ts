import { z } from 'zod';

/** A path that stays where it is relative to, and a kind of file that Markdown can be written to. */
export const changelogFile = z
  .string()
  .refine(
    (path) => !/^[\\/]|^$|(?:^|[\\/])(?:\.\.?|\.git)(?:[\\/]|$)/.test(path),
    'a changelog is a file below the folder that it belongs to',
  )
  .refine(
    (path) => /(?:^|\/)\.?[^./]+$|\.(?:md|mdx|mkdn?|markdown|txt)$/i.test(path),
    'changelogs are written in Markdown; "changelog": "off" leaves this one to another tool',
  );

/** For one project: what is said here goes before what holds for all. */
export const ownChangelogSchema = z.union([
  z.literal('off'),
  z.strictObject({
    file: changelogFile.nullable().optional(),
    style: z.enum(['keep-a-changelog', 'file']).optional(),
    links: z.boolean().optional(),
    authors: z.boolean().optional(),
  }),
]);

export const changelogSchema = z
  .union([
    z.literal('off'),
    z.strictObject({
      file: changelogFile
        .nullable()
        .optional()
        .describe(
          'The changelog of each project, relative to it; null: none. Without it `CHANGELOG.md`, unless the project tells its changes elsewhere already.',
        ),
      style: z
        .enum(['keep-a-changelog', 'file'])
        .default('keep-a-changelog')
        .describe('`file`: written as the newest sections of the file are.'),
      workspace: changelogFile
        .nullable()
        .default(null)
        .describe('One for all projects beside their own, relative to the workspace.'),
      authors: z
        .boolean()
        .default(false)
        .describe('Names of the people who made a change, behind it.'),
      links: z.boolean().default(true).describe('Links to commits, pull requests and comparisons.'),
    }),
  ])
  .default({ style: 'keep-a-changelog', workspace: null, links: true, authors: false })
  .describe(
    [
      'Where releases are told, and how: `{ "file": "docs/changes.md", "style": "file", "links": false }`, or',
      '`off`; `docs/changelogs.md` has it all.',
    ].join(' '),
  );
