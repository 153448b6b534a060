import { addDays } from '../calendar/add-days';
import { dayAt } from '../calendar/day-at';
import type { Config } from '../config/config-schema';
import { lastAsLarge } from '../gates/last-as-large';
import type { ProjectState } from '../policy/project-state';
import type { DueReason } from './due-report';
import type { WaitingChange } from './waiting-changes';

/** Days before the end of a cycle from which on what waits is due: two weekly check-ups. */
const BEFORE_END = 14;

/** When what waits is due, and by what; the most pressing first. */
export function dueReasons(
  changes: readonly WaitingChange[],
  state: ProjectState,
  config: Config,
): readonly DueReason[] {
  const reasons = changes.flatMap((change) => [
    ...byCadence(change, state, config),
    ...byCycle(change, config),
  ]);
  const pressing = new Map<string, DueReason>();
  for (const reason of reasons.sort((a, b) => (a.until < b.until ? -1 : 1)))
    if (!pressing.has(reason.kind)) pressing.set(reason.kind, reason);
  return [...pressing.values()];
}

/** Due when the usual days are over, overdue when the change itself has waited for that long. */
function byCadence(
  { size, day }: WaitingChange,
  { lineage, config }: ProjectState,
  { cadence: { timeZone } }: Config,
): readonly DueReason[] {
  const usual = size === 'none' ? undefined : config.cadence.usualDays[size];
  if (usual === undefined) return [];
  const last = lastAsLarge(lineage, size);
  const again =
    last === null ? day : addDays(dayAt(new Date(last.time * 1000).toISOString(), timeZone), usual);
  const due = again > day ? again : day;
  const waited = addDays(day, usual);
  return [{ kind: 'cadence', of: size, due, until: waited > due ? waited : due }];
}

/** What came before the end of a cycle is to be released by then. */
function byCycle({ day }: WaitingChange, { cycles }: Config): readonly DueReason[] {
  return cycles
    .filter(({ start, end }) => start <= day && day <= end)
    .map(({ name, end }) => {
      const notice = addDays(end, -BEFORE_END);
      return { kind: 'cycle', of: name, due: notice > day ? notice : day, until: end };
    });
}
