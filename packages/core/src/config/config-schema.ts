import { z } from 'zod';

const BUMPS = ['none', 'patch', 'minor', 'major'] as const;
const SECTIONS = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'] as const;

const presetName = z.enum(['openmed', 'conventional', 'oslo']);
const zeroMajor = z
  .enum(['strict', 'shift', 'minor', 'patch'])
  .describe(
    'Below 1.0.0: strict changes nothing; shift: major→minor, minor→patch; minor: major→minor; patch: minor→patch.',
  );

const policy = z.union([
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

const tagPattern = z
  .string()
  .refine(
    (pattern) => pattern.split('{version}').length === 2,
    'a tag pattern holds {version} exactly once',
  )
  .refine(
    (pattern) => !/\{(?!(?:project|name|version)\})/.test(pattern),
    'a tag pattern knows {project}, {name} and {version} only',
  );

const versionFile = z.union([
  z.string(),
  z.strictObject({
    path: z.string(),
    pattern: z.string().describe('Regular expression with a group named version.'),
  }),
]);

const perProject = z.strictObject({
  tag: tagPattern.optional(),
  tagsRead: z.array(tagPattern).optional(),
  formerRoots: z
    .array(z.string())
    .default([])
    .describe('Folders where the project lived before: their commits are its own.'),
  extraPaths: z
    .array(z.string())
    .default([])
    .describe(
      'Globs of paths outside its folder whose changes are the project’s own too, a lockfile for instance.',
    ),
  zeroMajor: zeroMajor.optional(),
  policy: policy.optional(),
});

const RULES = [
  'branch-behind',
  'branch-diverged',
  'branch-not-released',
  'commit-near-miss',
  'detached-head',
  'dirty-files',
  'promotion-differs',
  'promotion-mismatch',
  'tag-near-miss',
  'version-drift',
  'version-holder-unknown',
] as const;

/**
 * The plugin's options in `nx.json`. The published JSON schema is made from this definition, so that the two cannot differ.
 * `schemaVersion` pins the defaults below: a later version of this tool that changes one asks for a higher number first.
 */
export const configSchema = z.strictObject({
  schemaVersion: z.literal(1).default(1),
  policy: policy.default('openmed'),
  zeroMajor: zeroMajor.default('shift'),
  projects: z
    .array(z.string())
    .default(['*'])
    .describe('What is released: names, globs, tag:x, directories, !exclusions.'),
  groups: z
    .record(
      z.string(),
      z.strictObject({
        projects: z.array(z.string()).min(1),
        versions: z
          .literal('fixed')
          .describe('All members carry one version and are released together.'),
      }),
    )
    .default({}),
  tag: tagPattern
    .optional()
    .describe(
      'Tags that are written; {project}@{version} unless there is one project only: then v{version}.',
    ),
  tagsRead: z.array(tagPattern).default([]).describe('Older spellings, read only.'),
  perProject: z.record(z.string(), perProject).default({}),
  versionFiles: z
    .record(z.string(), z.array(versionFile))
    .default({})
    .describe('Version holders beyond package.json and pyproject.toml, relative to the project.'),
  dependents: z
    .enum(['range', 'always', 'never'])
    .default('range')
    .describe('When a project is released because of a dependency.'),
  branches: z
    .strictObject({
      stable: z.array(z.string()).min(1).default(['main', 'master']),
    })
    .default({ stable: ['main', 'master'] }),
  stampMessage: z
    .string()
    .refine((text) => text.includes('{releases}'), 'holds {releases}')
    .default('chore(release): {releases}')
    .describe('Subject of the stamp commit.'),
  models: z
    .record(z.string(), z.unknown())
    .optional()
    .describe(
      'The model stream; its commands check it, and the schema model-config of @release-openmed/models describes it.',
    ),
  rules: z.partialRecord(z.enum(RULES), z.enum(['error', 'warn', 'off'])).default({}),
});

export type Config = z.output<typeof configSchema>;
export type PolicyConfig = z.output<typeof policy>;
export type { ZeroMajor } from '../versions/zero-major';
export type ChangelogSection = (typeof SECTIONS)[number];
export type RuleName = (typeof RULES)[number];
export type VersionFile = z.output<typeof versionFile>;
