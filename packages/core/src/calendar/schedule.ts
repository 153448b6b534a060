import type { Weekday } from './weekdays';

/** When releases are made, by the clocks of a time zone. */
export interface Schedule {
  readonly timeZone: string;
  readonly weekdays: readonly Weekday[];
  /** `HH:MM` each, `to` not included; undefined: at any hour. */
  readonly hours?: { readonly from: string; readonly to: string } | undefined;
}
