import { z } from 'zod';

const holdsVersion = (pattern: string): boolean => pattern.split('{version}').length === 2;
const knowsOnly = (names: RegExp) => (pattern: string) => !names.test(pattern);

/** `{project}@{version}`, `v{version}`. */
export const tagPattern = z
  .string()
  .refine(holdsVersion, 'a tag pattern holds {version} exactly once')
  .refine(
    knowsOnly(/\{(?!(?:project|name|version)\})/),
    'a tag pattern knows {project}, {name} and {version} only',
  );

/** The same for all members of a group. */
export const groupTagPattern = z
  .string()
  .refine(holdsVersion, 'a tag pattern holds {version} exactly once')
  .refine(
    knowsOnly(/\{(?!version\})/),
    'the tag of a group knows {version} only: it is the tag of all its projects',
  );
