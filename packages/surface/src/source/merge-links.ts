import type { Link, Links } from './needed-files';

/** The links of both sides of a comparison as one. */
export function mergeLinks(left: Links, right: Links): Links {
  const merged = new Map(left);
  for (const [id, link] of right) {
    const other = merged.get(id);
    merged.set(id, other ? join(other, link) : link);
  }
  return merged;
}

function join(left: Link, right: Link): Link {
  return {
    to: new Set([...left.to, ...right.to]),
    uses: new Set([...left.uses, ...right.uses]),
    passesOn: left.passesOn || right.passesOn,
  };
}
