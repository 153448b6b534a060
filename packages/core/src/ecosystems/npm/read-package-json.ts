import { z } from 'zod';
import { ok, type Result } from '../../result';
import { parseJson } from '../documents/json-document';
import { malformedShape } from '../documents/malformed-shape';
import type { Manifest, Requirement } from '../manifest';
import { parseNpmSpecifier } from './ranges/npm-specifier';

const SECTIONS = {
  dependencies: 'runtime',
  devDependencies: 'dev',
  peerDependencies: 'peer',
  optionalDependencies: 'optional',
} as const;
const LOCAL = /^(?:workspace|file|link|portal):/;

const requirements = z.record(z.string(), z.string()).default({});
const packageJson = z.looseObject({
  name: z.string().optional(),
  version: z.string().optional(),
  private: z.unknown().optional(),
  dependencies: requirements,
  devDependencies: requirements,
  peerDependencies: requirements,
  optionalDependencies: requirements,
});

export function readPackageJson(path: string, text: string): Result<Manifest> {
  const document = parseJson(path, text);
  if (!document.ok) return document;
  const shape = packageJson.safeParse(document.value.value);
  if (!shape.success) return malformedShape(path, shape.error);
  return ok({
    ecosystem: 'npm',
    packageName: shape.data.name || null,
    version: shape.data.version ?? null,
    dynamicVersion: null,
    // As npm decides it: anything but an empty value.
    private: Boolean(shape.data.private),
    requirements: Object.keys(SECTIONS).flatMap((key) =>
      readSection(key as keyof typeof SECTIONS, shape.data),
    ),
  });
}

function readSection(
  section: keyof typeof SECTIONS,
  manifest: z.infer<typeof packageJson>,
): readonly Requirement[] {
  return Object.entries(manifest[section]).map(([key, range]) => ({
    name: /^npm:(.+)@$/.exec(parseNpmSpecifier(range).protocol)?.[1] ?? key,
    kind: SECTIONS[section],
    range,
    local: LOCAL.test(range),
    path: [section, key],
  }));
}
