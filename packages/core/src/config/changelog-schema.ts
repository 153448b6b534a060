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
    links: z.boolean().optional(),
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
          'Relative to each project. Default: `CHANGELOG.md`, unless changes are told elsewhere already. Null: none.',
        ),
      links: z.boolean().default(true).describe('To commits, pull requests and comparisons.'),
    }),
  ])
  .default({ links: true })
  .describe(
    [
      'Where releases are told: `{ "file": "docs/changes.md", "links": false }`, or `off`. `file` is relative',
      'to each project, `links` go to commits, pull requests and comparisons.',
    ].join(' '),
  );
