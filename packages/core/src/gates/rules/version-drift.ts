import { compareVersions } from '../../ecosystems/compare-versions';
import { formatVersion } from '../../ecosystems/format-version';
import { parseVersion } from '../../ecosystems/parse-version';
import type { ProjectState } from '../../policy/project-state';
import { baseVersion } from '../../versions/base-version';
import { isPlaceholder } from '../../versions/is-placeholder';
import type { Version } from '../../versions/version';
import type { Rule } from '../rule';

/**
 * The tag is what counts. A file that says something higher was edited by hand, or its release was
 * never tagged; one that says something lower is not what is released.
 */
export const versionDrift: Rule = {
  name: 'version-drift',
  severity: 'warn',
  check: ({ states, history }) =>
    states.flatMap((state) => {
      const { facts, lineage } = state;
      const written =
        facts.fileVersion === null ? null : parseVersion(facts.fileVersion, facts.ecosystem);
      if (written === null || lineage.base === null || isPlaceholder(written)) return [];
      const told = tell(written, state, history.positions.has(lineage.base.commit));
      const base = formatVersion(lineage.base.version, facts.ecosystem);
      return told === null
        ? []
        : [
            {
              project: facts.name,
              message: `${facts.name} says ${facts.fileVersion} in its file, ${told.but} ${base} (${lineage.base.tag}).`,
              fix: told.fix,
              where: facts.manifests[0] ?? facts.root,
            },
          ];
    }),
};

interface Told {
  readonly but: string;
  readonly fix: string;
}

/** `onBranch`: the tagged commit is on the branch, so the file has seen that version. */
function tell(written: Version, { facts, lineage }: ProjectState, onBranch: boolean): Told | null {
  const { ecosystem, fileVersion } = facts;
  const base = lineage.base!.version;
  const step = compareVersions(written, base, ecosystem);
  if (written.dev !== null) {
    // Between releases a file often says which one comes next: `1.3.0.dev0`.
    const next = baseVersion(written);
    if (compareVersions(next, base, ecosystem) > 0) return null;
    return {
      but: `which leads to ${formatVersion(next, ecosystem)}, and its last release is`,
      fix: 'The next release writes its own version there; to develop under a name of its own, write the next version with .dev0.',
    };
  }
  if (step === 0 || (step < 0 && !onBranch)) return null;
  if (step < 0)
    return {
      but: 'below its last release',
      fix: 'The next release writes its version there; if the tag is not this project’s, take its spelling out of "tagsRead".',
    };
  return {
    but: 'but its last release is',
    fix: `If ${fileVersion} was released, tag its commit; if it is wished for, demand it with --release-as ${fileVersion}.`,
  };
}
