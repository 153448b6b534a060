import { sayMoment } from '../../calendar/say-moment';
import type { CadenceConfig } from '../../config/cadence-schema';
import { formatVersion } from '../../ecosystems/format-version';
import type { PlannedRelease } from '../../plan/release-plan';
import type { ProjectState } from '../../policy/project-state';
import { fewOf } from '../few-of';
import { heldReleases } from '../held-releases';
import { type Opening, opening } from '../opening';
import { releaseStep } from '../release-step';
import type { Rule, RuleInput } from '../rule';

type Found = ReturnType<Rule['check']>[number];

/** People have said when releases are made, so that those who take them can plan. */
export const cadence: Rule = {
  name: 'cadence',
  severity: 'error',
  about: 'release',
  check: (input) => {
    const held = heldReleases(input);
    const states = new Map(input.states.map((state) => [state.facts.name, state]));
    return [
      ...atThisMoment(held, input),
      ...held.flatMap((release) => tooEarly(release, states.get(release.project)!, input)),
    ];
  },
};

/** The weekday and the hour are the same for all of them, so one finding speaks of all. */
function atThisMoment(
  held: readonly PlannedRelease[],
  { facts: { now }, config }: RuleInput,
): readonly Found[] {
  const schedule = config.cadence;
  const { misfit, opens } = opening(now, schedule, null);
  if (misfit === null || held.length === 0) return [];
  const names = fewOf(held.map(({ project }) => project));
  const { timeZone } = schedule;
  return [
    {
      message: `It is ${sayMoment(now, timeZone)} in ${timeZone}, and releases are made ${usualTimes(schedule)}. The first moment that fits: ${sayMoment(opens, timeZone)}. This holds up ${names}.`,
      fix: FIX,
      where: `options.cadence.${misfit === 'weekday' ? 'weekdays' : 'hours'}`,
    },
  ];
}

function usualTimes({ weekdays, hours }: CadenceConfig): string {
  const days = weekdays.length === 7 ? 'every day' : `on ${weekdays.join(', ')}`;
  return hours === undefined ? days : `${days} from ${hours.from} to ${hours.to}`;
}

function tooEarly(
  release: PlannedRelease,
  state: ProjectState,
  { facts: { now }, config }: RuleInput,
): readonly Found[] {
  const size = releaseStep(release);
  const { early, opens } = opening(now, config.cadence, { state, size });
  if (early === null) return [];
  return [
    {
      project: release.project,
      message: `${release.project} ${release.to.version} is ${size}, ${sayDays(early)}. The first moment that fits: ${sayMoment(opens, config.cadence.timeZone)} in ${config.cadence.timeZone}.`,
      fix: FIX,
      where: early.after.tag,
    },
  ];

  function sayDays({ after, days, least }: NonNullable<Opening['early']>): string {
    const version = formatVersion(after.version, release.ecosystem);
    return `and ${version} came out ${days === 1 ? '1 day' : `${days} days`} ago: ${least} lie between such releases at least`;
  }
}

const FIX =
  'Release it then. What cannot wait: fixes of a security type are never held up, and .release/accepted.json says who answers for anything else.';
