interface PnpmKey {
  /** Without the peers that it was installed with. */
  readonly plain: string;
  readonly name: string;
  /** Null: the entry says it. */
  readonly version: string | null;
}

/**
 * The key of a package in pnpm’s lockfile: `@acme/a@1.2.0(react@18.0.0)`, in version 6 with `/` in
 * front.
 */
export function pnpmKey(key: string): PnpmKey {
  const plain = key.replace(/\(.*$/, '');
  const id = plain.replace(/^\//, '');
  const at = id.indexOf('@', 1);
  const version = at === -1 ? '' : id.slice(at + 1);
  return {
    plain,
    name: at === -1 ? id : id.slice(0, at),
    version: /^\d/.test(version) ? version : null,
  };
}
