import type { GitCommand } from '../git-command';
import type { GitObject } from '../git-object';

/**
 * Objects by id or by any name git knows (`<commit>:path`), in the order asked; null for what does
 * not exist.
 */
export function readObjects(names: readonly string[]): GitCommand<readonly (GitObject | null)[]> {
  return {
    // -z: a name may hold line breaks, because a path may.
    args: ['cat-file', '--batch', '--buffer', '-z'],
    input: names.map((name) => `${name}\0`).join(''),
    parse: ({ stdout }) => {
      let at = 0;
      return names.map((name) => {
        const absent = Buffer.from(`${name} missing\n`);
        if (stdout.subarray(at, at + absent.length).equals(absent)) {
          at += absent.length;
          return null;
        }
        const end = stdout.indexOf('\n', at);
        const [id = '', type = '', size] = stdout.toString('latin1', at, end).split(' ');
        at = end + 1;
        if (size === undefined) return null;
        const content = stdout.subarray(at, at + Number(size));
        at += content.length + 1;
        return { id, type, content };
      });
    },
  };
}
