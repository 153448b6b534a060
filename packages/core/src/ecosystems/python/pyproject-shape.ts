import { z } from 'zod';

const texts = z.array(z.string()).default([]);
const groups = z.record(z.string(), z.array(z.unknown())).default({});
const source = z.looseObject({ workspace: z.boolean().optional(), path: z.string().optional() });

/**
 * What of a `pyproject.toml` is looked at (PEP 518, 621, 735 and the tables of the build backends).
 * Tables of tools are taken as they come: a tool's own check of its table is better than ours.
 */
export const pyprojectShape = z.looseObject({
  'build-system': z
    .looseObject({ requires: texts, 'build-backend': z.string().optional() })
    .prefault({}),
  project: z
    .looseObject({
      name: z.string().optional(),
      version: z.string().optional(),
      dynamic: texts,
      classifiers: texts,
      dependencies: texts,
      'optional-dependencies': z.record(z.string(), z.array(z.string())).default({}),
    })
    .optional(),
  'dependency-groups': groups,
  tool: z
    .looseObject({
      uv: z
        .looseObject({
          package: z.boolean().optional(),
          sources: z.record(z.string(), z.union([source, z.array(source)])).default({}),
        })
        .prefault({})
        .catch({ sources: {} }),
    })
    .prefault({}),
});

export type Pyproject = z.infer<typeof pyprojectShape>;
