import { sayMoment } from '../../calendar/say-moment';
import { fewOf } from '../few-of';
import { freezesAt } from '../freezes-at';
import { heldReleases } from '../held-releases';
import type { Rule } from '../rule';

/** While it lasts, nobody has to expect a new version, or is there to mend a broken one. */
export const frozen: Rule = {
  name: 'frozen',
  severity: 'error',
  about: 'release',
  check: (input) => {
    const { now } = input.facts;
    const { cadence } = input.config;
    const { timeZone } = cadence;
    const held = heldReleases(input).map(({ project }) => project);
    if (held.length === 0) return [];
    const ofAll = freezesAt(null, cadence, now);
    const ofSome = held.flatMap((project) =>
      freezesAt(project, cadence, now)
        .filter(({ freeze }) => freeze.projects !== undefined)
        .map((one) => ({ project, ...one })),
    );
    return [
      ...ofAll.map((one) => ({
        message: `Releases are frozen until ${sayMoment(one.end, timeZone)} in ${timeZone}: ${one.freeze.reason}. This holds up ${fewOf(held)}.`,
        fix: FIX,
        where: 'options.cadence.freezes',
      })),
      ...ofSome.map(({ project, ...one }) => ({
        project,
        message: `${project} is frozen until ${sayMoment(one.end, timeZone)} in ${timeZone}: ${one.freeze.reason}.`,
        fix: FIX,
        where: 'options.cadence.freezes',
      })),
    ];
  },
};

const FIX =
  'Release it afterwards. What cannot wait: fixes of a security type are never held up, and .release/accepted.json says who answers for anything else.';
