/** From when on the past is replayed: after a tag's commit, or from a moment on, in seconds. */
export type Since =
  | { readonly kind: 'tag'; readonly commit: string }
  | { readonly kind: 'date'; readonly time: number };
