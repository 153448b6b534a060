import { dayAt } from '../calendar/day-at';
import { daysBetween } from '../calendar/days-between';
import { addDays } from '../calendar/add-days';
import { firstFit } from '../calendar/first-fit';
import { type Misfit, misfitAt } from '../calendar/misfit-at';
import type { CadenceConfig } from '../config/cadence-schema';
import type { Release } from '../history/read-tags';
import type { ProjectState } from '../policy/project-state';
import type { Bump } from '../versions/bump';
import { freezesAt } from './freezes-at';
import { type FreezePeriod, freezesOf } from './freezes-of';
import { lastAsLarge } from './last-as-large';

/** When a release may be made, and what is in its way now. */
export interface Opening {
  /** Null: the last release of that size is long enough ago. */
  readonly early: { readonly after: Release; readonly days: number; readonly least: number } | null;
  readonly misfit: Misfit | null;
  /** The freezes that hold it now. */
  readonly frozen: readonly FreezePeriod[];
  /** ISO 8601, UTC: the first moment at which nothing is in the way. */
  readonly opens: string;
}

/** `now`: ISO 8601. `state`: null for what speaks of no single project. */
export function opening(
  now: string,
  cadence: CadenceConfig,
  planned: { readonly state: ProjectState; readonly size: Bump } | null,
): Opening {
  const early = planned && tooEarly(now, cadence.timeZone, planned);
  const project = planned?.state.facts.name ?? null;
  return {
    early,
    misfit: misfitAt(now, cadence),
    frozen: freezesAt(project, cadence, now),
    opens: firstFit(now, {
      schedule: cadence,
      notBefore: early && addDays(releaseDay(early.after, cadence.timeZone), early.least),
      closed: freezesOf(project, cadence),
    }),
  };
}

function tooEarly(
  now: string,
  timeZone: string,
  { state, size }: { readonly state: ProjectState; readonly size: Bump },
): Opening['early'] {
  const least = size === 'none' ? undefined : state.config.cadence.minDays[size];
  const after = lastAsLarge(state.lineage, size);
  if (least === undefined || after === null) return null;
  const days = daysBetween(releaseDay(after, timeZone), dayAt(now, timeZone));
  return days < least ? { after, days, least } : null;
}

function releaseDay({ time }: Release, timeZone: string): string {
  return dayAt(new Date(time * 1000).toISOString(), timeZone);
}
