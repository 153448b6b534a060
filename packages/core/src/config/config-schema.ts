import { z } from 'zod';
import { branchesSchema } from './branches-schema';
import { cadenceSchema, ownCadenceSchema } from './cadence-schema';
import { changelogSchema, ownChangelogSchema } from './changelog-schema';
import { cyclesSchema } from './cycles-schema';
import { deprecationSchema } from './deprecation-schema';
import { dependentsSchema } from './dependents-schema';
import { gatesSchema } from './gates-schema';
import { groupSchema } from './group-schema';
import { ltsSchema } from './lts-schema';
import { policy, type SECTIONS, zeroMajor } from './policy-schema';
import { RULES } from './rule-names';
import { requireCandidateSchema } from './require-candidate-schema';
import { tagPattern } from './tag-pattern';
import { versionFileSchema } from './version-file-schema';

const proofs = z
  .enum(['on', 'strict', 'off'])
  .describe(
    [
      'Whether what the files prove is a floor under the bump: `on`; `strict`, also what only annotations of',
      'Python show; `off`.',
    ].join(' '),
  );
const labelSchemas = z
  .array(z.string().min(1))
  .describe(
    [
      'Globs in a project of JSON or YAML files that list labels, as an array or as keys: a label that',
      'goes is major, one that comes minor.',
    ].join(' '),
  );

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
  changelog: ownChangelogSchema.optional(),
  proofs: proofs.optional(),
  labelSchemas: labelSchemas.optional(),
  cadence: ownCadenceSchema.optional(),
  requireCandidate: requireCandidateSchema.optional(),
});

/**
 * The plugin's options in `nx.json`. The published JSON schema is made from this definition, so
 * that the two cannot differ. `schemaVersion` pins the defaults below: a later version of this tool
 * that changes one asks for a higher number first.
 */
export const configSchema = z.strictObject({
  schemaVersion: z
    .literal(1)
    .default(1)
    .describe('Pins the defaults: an upgrade never changes a computed version.'),
  policy: policy
    .default('openmed')
    .describe(
      [
        'Which change asks for which bump: `openmed`, `conventional`, `oslo`, or',
        '`{ "extends": "openmed", "types": { "data": "patch" } }`; there `sections` puts a type under a',
        'changelog heading, and `nestedEntries` (`false`) counts headers inside a squashed body.',
      ].join(' '),
    ),
  zeroMajor: zeroMajor.default('shift'),
  projects: z
    .array(z.string())
    .default(['*'])
    .describe(
      'What is released: names, globs, `tag:x`, directories, `!exclusions`, as Nx matches them.',
    ),
  groups: z
    .record(z.string(), groupSchema)
    .default({})
    .describe(
      [
        'Projects that have one version and are released together:',
        '`{ "sdk": { "projects": ["tag:sdk"], "versions": "fixed", "tag": "v{version}" } }`. With `tag` a',
        'release has one tag (`memberTags` adds each member’s, `tagsRead` has older spellings), with',
        '`changelog` one changelog; `private` members’ files follow.',
      ].join(' '),
    ),
  tag: tagPattern
    .optional()
    .describe(
      [
        'Tags that are written: `{project}@{version}`, or `v{version}` where there is one project.',
        '`{project}` is Nx’s name, `{name}` the package’s without its scope.',
      ].join(' '),
    ),
  tagsRead: z.array(tagPattern).default([]).describe('Older spellings of tags, read only.'),
  perProject: z
    .record(z.string(), perProject)
    .default({})
    .describe(
      [
        'By project: `tag`, `tagsRead`, `zeroMajor`, `policy`, `changelog`, `proofs`, `labelSchemas`, `cadence`',
        '(`minDays`, `usualDays`), `formerRoots` (folders where it lived before), `extraPaths` (globs outside',
        'its folder that count as its own).',
      ].join(' '),
    ),
  versionFiles: z
    .record(z.string(), z.array(versionFileSchema))
    .default({})
    .describe(
      [
        'Version holders beyond the manifests, by project and relative to it, or with `/` from the top:',
        '`{ "core": ["src/version.ts", { "path": "Makefile", "pattern": "VERSION = (?<version>.+)" },',
        '{ "path": "/lerna.json", "pointer": "/version" }] }`.',
      ].join(' '),
    ),
  changelog: changelogSchema,
  dependents: dependentsSchema
    .default('range')
    .describe(
      [
        'When a dependent is released: `range`, if its range refuses the new version; `always`; `never`.',
        'A development requirement drags nobody, unless the two are told apart:',
        '`{ "runtime": "range", "development": "always" }`.',
      ].join(' '),
    ),
  write: z
    .enum(['push', 'tag-only'])
    .default('push')
    .describe(
      '`push`: the branch gets what a stable release wrote; `tag-only`: its tags alone do. `--write` comes first.',
    ),
  requireCandidate: requireCandidateSchema.default(false),
  branches: branchesSchema,
  lts: ltsSchema,
  stampMessage: z
    .string()
    .refine((text) => text.includes('{releases}'), 'holds {releases}')
    .default('chore(release): {releases}')
    .describe('Subject of the stamp commit; `[skip ci]` goes here, if you need it.'),
  gates: gatesSchema,
  proofs: proofs.default('on'),
  labelSchemas: labelSchemas.default([]),
  deprecation: deprecationSchema,
  cadence: cadenceSchema,
  cycles: cyclesSchema,
  models: z
    .record(z.string(), z.unknown())
    .optional()
    .describe(
      'The model stream; its commands check it, and `model-config.schema.json` of @release-openmed/models describes it.',
    ),
  rules: z
    .partialRecord(z.enum(RULES), z.enum(['error', 'warn', 'off']))
    .default({})
    .describe('Severity of single rules: `error`, `warn`, `off`.'),
});

export type Config = z.output<typeof configSchema>;
export type PolicyConfig = z.output<typeof policy>;
export type { ZeroMajor } from '../versions/zero-major';
export type ChangelogSection = (typeof SECTIONS)[number];
export type RuleName = (typeof RULES)[number];
