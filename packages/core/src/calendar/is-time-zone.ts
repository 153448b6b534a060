import { IANAZone } from 'luxon';

/** A name of the IANA time zone database, as this platform knows it. An offset is no name. */
export function isTimeZone(text: string): boolean {
  return /^[a-z]/i.test(text) && IANAZone.isValidZone(text);
}
