import type { GitCommand } from '../git-command';

export interface RemoteRefs {
  /** Branch → commit. */
  readonly heads: ReadonlyMap<string, string>;
  /** Tag → the object it points to, and what that peels to (itself for a light tag). */
  readonly tags: ReadonlyMap<string, { readonly object: string; readonly peeled: string }>;
}

/**
 * Branches and tags of a remote; asks for nothing else, because forges keep a ref for every pull
 * request.
 */
export function listRemoteRefs(remote: string): GitCommand<RemoteRefs> {
  return {
    args: ['ls-remote', '--quiet', '--heads', '--tags', '--', remote],
    parse: ({ stdout }) => {
      const heads = new Map<string, string>();
      const tags = new Map<string, { object: string; peeled: string }>();
      for (const line of stdout.toString('utf8').split('\n').slice(0, -1)) {
        const [object = '', ref = ''] = line.split('\t');
        if (ref.startsWith('refs/heads/')) heads.set(ref.slice(11), object);
        if (!ref.startsWith('refs/tags/')) continue;
        const name = ref.slice(10);
        // A peeled entry follows its tag and carries its name with `^{}`, which no ref name can
        // hold.
        const tag = name.endsWith('^{}') ? tags.get(name.slice(0, -3)) : undefined;
        if (tag === undefined) tags.set(name, { object, peeled: object });
        else tag.peeled = object;
      }
      return { heads, tags };
    },
  };
}
