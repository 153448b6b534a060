import { compareVersions } from '../../ecosystems/compare-versions';
import { formatVersion } from '../../ecosystems/format-version';
import { parseVersion } from '../../ecosystems/parse-version';
import type { Rule } from '../rule';

/**
 * The tag is what counts; a file that says something higher was edited by hand, or its release was
 * never tagged.
 */
export const versionDrift: Rule = {
  name: 'version-drift',
  severity: 'warn',
  check: ({ states }) =>
    states.flatMap(({ facts, line }) => {
      const written =
        facts.fileVersion === null ? null : parseVersion(facts.fileVersion, facts.ecosystem);
      if (
        written === null ||
        line.base === null ||
        compareVersions(written, line.base.version, facts.ecosystem) <= 0
      )
        return [];
      return [
        {
          project: facts.name,
          message: `${facts.name} says ${facts.fileVersion} in its file, but its last release is ${formatVersion(line.base.version, facts.ecosystem)} (${line.base.tag}).`,
          fix: `If ${facts.fileVersion} was released, tag its commit; if it is wished for, demand it with --release-as ${facts.fileVersion}.`,
          where: facts.manifests[0] ?? facts.root,
        },
      ];
    }),
};
