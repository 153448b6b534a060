import { parseArtifactId } from '../manifest/artifact-id';
import type { LineageEdge } from '../pointers/registry-state';

const FOLDERS = { canary: 'canary', supersedes: 'latest', 'rolled-back': 'rollback' } as const;

/**
 * The tag of an edge of a family's lineage:
 * `models/<family>/<canary|latest|rollback>/<artifact>@<short hash>`, with `-2` and up when the
 * same artifact gets there again, because a tag is never moved. `lineage`: what came before it, or
 * the whole with the edge in it.
 */
export function pointerTag(
  family: string,
  edge: LineageEdge,
  lineage: readonly LineageEdge[],
): string {
  const at = lineage.indexOf(edge);
  const earlier = at < 0 ? lineage : lineage.slice(0, at);
  const again = earlier.filter(
    ({ edge: kind, to, artifact }) =>
      kind === edge.edge && to === edge.to && artifact === edge.artifact,
  ).length;
  const artifact = parseArtifactId(edge.to).repoId.split('/').at(-1) ?? '';
  const short = edge.artifact.slice('sha256:'.length, 'sha256:'.length + 12);
  const count = again > 0 ? `-${again + 1}` : '';
  return `models/${refPart(family)}/${FOLDERS[edge.edge]}/${refPart(artifact)}@${short}${count}`;
}

/** What git takes as a part of a ref name (git-check-ref-format(1)). */
function refPart(text: string): string {
  return (
    text
      .replace(/[^A-Za-z0-9._-]+/g, '-')
      .replace(/\.{2,}/g, '.')
      .replace(/^[.-]+|\.+$/g, '')
      .replace(/\.lock$/i, '-lock') || 'unnamed'
  );
}
