import { z } from 'zod';

const OUTSIDE = /^[\\/]|^$|(?:^|[\\/])(?:\.\.?|\.git)(?:[\\/]|$)/;

const generated = z.strictObject({
  path: z
    .string()
    .refine((path) => !OUTSIDE.test(path), 'a generated file is one below the workspace')
    .describe('The tracked file, from the workspace’s top.'),
  command: z
    .array(z.string())
    .min(1)
    .refine(([program]) => program !== '', 'names no program')
    .describe(
      'Program and arguments that print what the file has to be, run at the workspace’s top without a shell.',
    ),
});

/** `gates.repository`: what may be tracked, and as what. */
export const repositorySchema = z.strictObject({
  forbid: z
    .array(
      z
        .string()
        .min(1)
        .refine((glob) => !glob.startsWith('!'), 'only says what is forbidden, without "!"')
        .refine((glob) => !glob.endsWith('/'), 'matches no file; a folder’s files are "folder/**"'),
    )
    .default([])
    .describe(
      'Globs of files that must not be tracked: without a slash at any depth, with one from the workspace’s top.',
    ),
  generated: z
    .array(generated)
    .default([])
    .describe('Tracked files that a command can print anew; they have to be equal.'),
});
