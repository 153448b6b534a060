import { join } from 'node:path';
import { listRefs } from '../git/commands/list-refs';
import type { GitConfig } from '../git/git-config';
import type { Repository } from '../git/repository';

export interface NewTag {
  readonly name: string;
  readonly commit: string;
  readonly message: string;
  /** Whatever the settings say of tags. */
  readonly sign?: true;
}

/**
 * Writes annotated tag objects into the object store: name → object. `git tag` itself makes them,
 * so that whoever has set git to sign tags (`tag.gpgSign`, `tag.forceSignAnnotated`, with ssh, gpg
 * or x509) gets signed ones; but it makes them in an empty repository beside the clone, which
 * shares the object store, because `git tag` cannot write an object without its ref, and no ref of
 * the user may exist before the push has succeeded.
 */
export async function writeTags(
  { git, config, objects, objectFormat, top }: Repository,
  tags: readonly NewTag[],
  scratch: string,
): Promise<ReadonlyMap<string, string>> {
  const folder = join(scratch, 'tags.git');
  await git.run({
    args: ['init', '--quiet', '--bare', '--template=', `--object-format=${objectFormat}`, folder],
    parse: () => undefined,
  });
  const env = { GIT_DIR: folder, GIT_OBJECT_DIRECTORY: objects, ...configEnv(config) };
  for (const { name, commit, message, sign } of tags) {
    // Verbatim: the headings of the notes start with the character that git takes for a comment.
    await git.run({
      args: [
        '-C',
        top,
        '-c',
        'core.hooksPath=/dev/null',
        'tag',
        ...(sign === true ? ['--sign'] : []),
        '--cleanup=verbatim',
        '-F',
        '-',
        name,
        commit,
      ],
      env,
      input: `${message.trimEnd()}\n`,
      parse: () => undefined,
    });
  }
  const refs = await git.run({ ...listRefs(['refs/tags']), env });
  return new Map(refs.map((ref) => [ref.name.slice('refs/tags/'.length), ref.object]));
}

/**
 * Who tags and how it is signed, as the clone's settings say: the other repository does not read
 * the clone's own, nor those that the user includes for the clone's folder alone.
 */
function configEnv(config: GitConfig): Readonly<Record<string, string>> {
  const entries = [...config].flatMap(([key, values]) =>
    /^(?:user|author|committer|gpg|tag)\./.test(key)
      ? values.map((value) => [key, value ?? 'true'] as const)
      : [],
  );
  return Object.fromEntries([
    ['GIT_CONFIG_COUNT', String(entries.length)],
    ...entries.flatMap(([key, value], at) => [
      [`GIT_CONFIG_KEY_${at}`, key],
      [`GIT_CONFIG_VALUE_${at}`, value],
    ]),
  ]);
}
