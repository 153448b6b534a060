import type { NxJsonConfiguration } from '@nx/devkit';
import { pluginEntry } from './plugin-entry';

/** The plugin's options in `nx.json`; undefined: it has none there. */
export function pluginOptions(nxJson: NxJsonConfiguration): unknown {
  const entry = pluginEntry(nxJson);
  return typeof entry === 'object' ? entry.options : undefined;
}
