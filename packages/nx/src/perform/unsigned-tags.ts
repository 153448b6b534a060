import { readObjects } from '../git/commands/read-objects';
import { configFlag } from '../git/config-flag';
import type { Repository } from '../git/repository';

interface WrittenTag {
  readonly name: string;
  readonly object: string;
  readonly sign: boolean;
}

/**
 * Names of the tags that have to be signed and are not: git before 2.40 makes them all the same
 * where the file of an SSH key is not to be had.
 */
export async function unsignedTags(
  { git, config }: Repository,
  tags: readonly WrittenTag[],
): Promise<readonly string[]> {
  const wanted = tags.filter(({ sign }) => sign || configFlag(config, 'tag.gpgsign'));
  if (wanted.length === 0) return [];
  const objects = await git.run(readObjects(wanted.map(({ object }) => object)));
  const isSigned = (at: number): boolean =>
    /^-----BEGIN [A-Z ]+-----$/m.test(objects[at]?.content.toString('latin1') ?? '');
  return wanted.filter((_, at) => !isSigned(at)).map(({ name }) => name);
}
