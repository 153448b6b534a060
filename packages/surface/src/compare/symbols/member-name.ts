import type { Found } from '../changes/found';

/** The name of what a finding is about, beneath a symbol's name. */
export function memberName(symbol: string, { member }: Found): string {
  return member === undefined ? symbol : `${symbol}.${member}`;
}
