import type { Link, Links } from './needed-files';

/** How things hang together from some of them on; what is not to be read leads nowhere. */
export async function traceLinks(
  starts: Iterable<string>,
  look: (id: string) => Promise<Link | null>,
): Promise<Links> {
  const links = new Map<string, Link>();
  const seen = new Set(starts);
  for (let next = [...seen]; next.length > 0;) {
    const found = await Promise.all(next.map(look));
    const reached = next.flatMap((id, at) => {
      const link = found[at];
      if (link) links.set(id, link);
      return [...(link?.to ?? [])].filter((to) => !seen.has(to));
    });
    next = [...new Set(reached)];
    for (const id of next) seen.add(id);
  }
  return links;
}
