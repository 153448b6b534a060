import type { CadenceConfig } from '../config/cadence-schema';
import { type FreezePeriod, freezesOf } from './freezes-of';

/** Of the freezes that hold a project, or all of them, those of an instant, ISO 8601. */
export function freezesAt(
  project: string | null,
  cadence: CadenceConfig,
  instant: string,
): readonly FreezePeriod[] {
  const at = new Date(instant).toISOString();
  return freezesOf(project, cadence).filter(({ start, end }) => start <= at && at < end);
}
