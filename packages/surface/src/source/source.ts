/** One tracked path. `id` names its content (a git blob id): equal ids are equal contents. */
export interface SourceFile {
  readonly path: string;
  readonly id: string;
  readonly kind?: 'file' | 'symlink' | 'submodule';
  /** Bytes, where the lister knows them. */
  readonly size?: number;
}

/** One state of a package's sources. Paths are relative to the package's root, with `/`. */
export interface Source {
  readonly files: readonly SourceFile[];
  /**
   * Asked for only when the file is needed and the cache does not have it. A rejection becomes a
   * diagnostic.
   */
  read(path: string): Promise<Uint8Array | string>;
}
