import { parseArtifactId } from '../manifest/artifact-id';
import type { PointerMove } from '../pointers/pointer-move';
import type { FamilyState } from '../pointers/registry-state';

/**
 * The tag of a move: `models/<family>/<canary|latest|rollback>/<artifact>@<short hash>`, with `.2` and up when the same
 * artifact gets there again, because a tag is never moved.
 */
export function pointerTag({ family, event, pointer, edge }: PointerMove, before: FamilyState): string {
  const again = before.lineage.filter((earlier) => earlier.edge === edge.edge && earlier.to === edge.to && earlier.artifact === edge.artifact).length;
  const artifact = parseArtifactId(edge.to).repoId.split('/').at(-1) ?? '';
  const short = edge.artifact.slice('sha256:'.length, 'sha256:'.length + 12);
  return `models/${refPart(family)}/${event === 'rollback' ? 'rollback' : pointer}/${refPart(artifact)}@${short}${again > 0 ? `.${again + 1}` : ''}`;
}

/** What git takes as a part of a ref name (git-check-ref-format(1)). */
function refPart(text: string): string {
  return text.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/\.{2,}/g, '.').replace(/^[.-]+|\.+$/g, '').replace(/\.lock$/i, '-lock') || 'unnamed';
}
