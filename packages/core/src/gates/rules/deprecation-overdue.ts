import { compareVersions } from '../../ecosystems/compare-versions';
import { parseVersion } from '../../ecosystems/parse-version';
import type { EcosystemName } from '../../names/ecosystem-name';
import type { Version } from '../../versions/version';
import type { Rule } from '../rule';

/** Whoever said when something goes is held to it, or takes it back. */
export const deprecationOverdue: Rule = {
  name: 'deprecation-overdue',
  severity: 'warn',
  check: ({ plan, states }) => {
    const known = new Map(states.map((state) => [state.facts.name, state]));
    return plan.releases.flatMap(({ project, ecosystem, to }) => {
      const next = parseVersion(to.version, ecosystem);
      return (known.get(project)?.proven.marks ?? []).flatMap((mark) => {
        const end = mark.removeIn === null ? null : readLoosely(mark.removeIn, ecosystem);
        const overdue = next !== null && end !== null && compareVersions(next, end, ecosystem) >= 0;
        return overdue
          ? [
              {
                project,
                symbol: mark.symbol,
                message: `${mark.symbol} (${mark.file}:${mark.line}) was to go in ${mark.removeIn}, and ${project} ${to.version} still has it.`,
                fix: 'Remove it, or say a later version in its mark.',
                where: `${mark.file}:${mark.line}`,
              },
            ]
          : [];
      });
    });
  },
};

/** Marks say `2.0` in any ecosystem. */
function readLoosely(text: string, ecosystem: EcosystemName): Version | null {
  const spellings = [text, `${text}.0`, `${text}.0.0`];
  return spellings.map((spelling) => parseVersion(spelling, ecosystem)).find((one) => one) ?? null;
}
