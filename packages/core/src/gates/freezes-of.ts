import { period, type Period } from '../calendar/period';
import type { CadenceConfig, Freeze } from '../config/cadence-schema';

export interface FreezePeriod extends Period {
  readonly freeze: Freeze;
}

/** The freezes that hold a project; null: those that hold all of them. */
export function freezesOf(
  project: string | null,
  { freezes, timeZone }: CadenceConfig,
): readonly FreezePeriod[] {
  return freezes
    .filter(({ projects }) =>
      project === null
        ? projects === undefined
        : projects === undefined || projects.includes(project),
    )
    .map((freeze) => ({ freeze, ...period(freeze.from, freeze.to, timeZone) }));
}
