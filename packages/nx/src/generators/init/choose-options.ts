import { loadMessageParser } from '@release-openmed/core';
import { composeOptions, type Composed } from './compose-options';
import type { Detected } from './detected';
import { judgePolicies } from './judge-policies';
import type { Repository } from './known/repository';
import { readPast } from './read/read-past';

/**
 * What tags and settings tell; and where settings are silent, the policy that the past agrees with.
 */
export async function chooseOptions(
  workspaceRoot: string,
  repository: Repository,
  { hints }: Detected,
): Promise<Composed> {
  const told = composeOptions(hints);
  const past =
    repository.tags.length === 0
      ? null
      : await readPast(workspaceRoot, repository.projects, told.options);
  if (past === null) return told;
  const decided = new Set(hints.map(({ option }) => option.join('.')));
  return composeOptions([
    ...hints,
    ...judgePolicies(past.facts, {
      config: past.config,
      decided,
      parse: await loadMessageParser(),
    }),
  ]);
}
