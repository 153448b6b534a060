import { CHANNELS } from '../../channels/channels';
import { graduation } from '../graduation';
import type { Rule } from '../rule';

/** Below 1.0.0 nothing is promised; whoever is used for that long is relied upon. */
export const graduationDue: Rule = {
  name: 'graduation-due',
  severity: 'warn',
  about: 'release',
  check: ({ plan, states, config, facts }) => {
    if (CHANNELS[plan.channel].prerelease !== null) return [];
    const known = new Map(states.map((state) => [state.facts.name, state]));
    return plan.releases.flatMap(({ project, to }) => {
      const due = graduation(known.get(project)!.lineage, config, facts.now);
      return due === null || !to.version.startsWith('0.')
        ? []
        : [
            {
              project,
              message: `${project} would be released as ${to.version}, and its first full cycle, ${due.cycle.name}, ended on ${due.cycle.end}: it was first released on ${due.since}.`,
              fix: `Graduate it: nx release-openmed ${project} --release-as 1.0.0`,
              where: to.tag,
            },
          ];
    });
  },
};
