import { at } from '../known/json';

/** A setting by its keys, and what to say when it is there and not `false`. */
export type Left = readonly [keys: readonly string[], said: string];

/** What is said of the settings that are there. */
export function leftOf(config: unknown, table: readonly Left[]): readonly string[] {
  return table.flatMap(([keys, said]) => {
    const value = at(config, ...keys);
    return value === undefined || value === false || value === null ? [] : [said];
  });
}
