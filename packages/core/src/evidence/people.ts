/** Who releases, and who wrote commits: somebody else may have to approve. */
export interface People {
  readonly kind: 'people';
  readonly commits: readonly string[];
}

export interface FoundPeople {
  /** As git knows who releases; null: it does not. */
  readonly releaser: { readonly name: string; readonly email: string } | null;
  /** Addresses of authors and co-authors, in lower case. */
  readonly authors: ReadonlySet<string>;
}
