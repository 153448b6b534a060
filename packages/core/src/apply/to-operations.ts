import type { Operation } from '../operation';
import type { PlannedRelease, ReleasePlan } from '../plan/release-plan';
import type { StampEdit } from './stamp-edits';

export interface ApplyOptions {
  /** Subject of the stamp; holds `{releases}`. */
  readonly stampMessage: string;
  /** Where the branch is now, there where it is moved; null: it does not exist there. */
  readonly head: string | null;
}

const STAMP = 'stamp';

/**
 * A plan as operations: one stamp on the source, an annotated tag a release, and on the stable channel the branch moved forward to the
 * stamp. The stamps of nightly and rc stay off the branch. A project that the stamp writes nothing of is tagged on the source itself.
 */
export function toOperations(plan: ReleasePlan, edits: readonly StampEdit[], options: ApplyOptions): readonly Operation[] {
  if (plan.releases.length === 0) return [];
  const stamped = new Set(edits.flatMap(({ projects }) => projects));
  const trailers = [`Release-Source: ${plan.source}`, `Release-Plan: ${plan.id}`, `Release-Channel: ${plan.channel}`].join('\n');
  const subject = options.stampMessage.replace('{releases}', () => releasesText(plan.releases));
  const stamp: Operation = { kind: 'stamp', id: STAMP, parent: plan.source, edits: edits.map(({ path, text }) => ({ path, text })), message: `${subject}\n\n${trailers}\n` };
  const tags = plan.releases.map((release): Operation => ({
    kind: 'tag',
    name: release.to.tag,
    target: stamped.has(release.project) ? STAMP : plan.source,
    message: `${release.project} ${release.to.version}\n\n${release.notes}\n\n${trailers}\n`,
  }));
  const moves = plan.channel === 'stable' && plan.request.write === 'push' && edits.length > 0 && plan.branch !== null;
  const branch: Operation[] = moves ? [{ kind: 'branch', name: plan.branch!, target: STAMP, expected: options.head }] : [];
  return [...(edits.length > 0 ? [stamp] : []), ...tags, ...branch];
}

function releasesText(releases: readonly PlannedRelease[]): string {
  const [only] = releases;
  return releases.length === 1 && only ? `${only.project} ${only.to.version}` : `${releases.length} projects`;
}
