import { readObjects } from '../git/commands/read-objects';
import type { Repository } from '../git/repository';
import type { ModelFiles } from './model-files';

const CHUNK = 256 * 1024;

/**
 * Files as a commit holds them; `prefix`: the project's folder in the repository, with a final `/`,
 * empty at its top.
 */
export function commitFiles(repository: Repository, commit: string, prefix: string): ModelFiles {
  const read = async (path: string): Promise<Buffer | null> => {
    const [object] = await repository.git.run(readObjects([`${commit}:${prefix}${path}`]));
    return object?.type === 'blob' ? object.content : null;
  };
  return {
    text: async (path) => (await read(path))?.toString('utf8') ?? null,
    open: async (path) => {
      const content = await read(path);
      return content === null ? null : () => chunks(content);
    },
  };
}

async function* chunks(content: Buffer): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < content.length; start += CHUNK)
    yield content.subarray(start, start + CHUNK);
}
