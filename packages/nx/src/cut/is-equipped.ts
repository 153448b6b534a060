import type { NxJsonConfiguration } from '@nx/devkit';
import type { LineStart } from '@release-openmed/core';
import { parse } from 'jsonc-parser';
import { pluginEntry } from '../gather/plugin-entry';
import { readFiles } from '../gather/read-files';
import type { CutPlace } from './cut';

/** Whether the plugin is in nx.json where a line begins: it may have come later. */
export async function isEquipped(
  { commit }: LineStart,
  { repository }: Pick<CutPlace, 'repository'>,
): Promise<boolean> {
  const path = `${repository.prefix}nx.json`;
  const files = await readFiles(repository, commit, [path]);
  const text = files.ok ? files.value.get(path) : undefined;
  return pluginEntry((parse(text ?? '{}') ?? {}) as NxJsonConfiguration) !== undefined;
}
