import type { TagRef } from './tag-ref';

/** A tag as the remote lists it. */
export function remoteTag(
  name: string,
  { object, peeled }: { readonly object: string; readonly peeled: string },
): TagRef {
  return { name, object, annotated: object !== peeled };
}
