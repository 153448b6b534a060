import { ECOSYSTEMS } from './ecosystems';

/** Names of the files that hold catalogs, at the top of a workspace. */
export const CATALOGS: readonly string[] = Object.values(ECOSYSTEMS).flatMap(
  ({ catalogs }) => catalogs?.file ?? [],
);
