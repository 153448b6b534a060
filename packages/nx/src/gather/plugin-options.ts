import type { NxJsonConfiguration } from '@nx/devkit';

const PLUGIN = '@release-openmed/nx';

/** The plugin's options in `nx.json`; undefined: it has none there. */
export function pluginOptions(nxJson: NxJsonConfiguration): unknown {
  const entry = nxJson.plugins?.find(
    (plugin) => (typeof plugin === 'string' ? plugin : plugin.plugin) === PLUGIN,
  );
  return typeof entry === 'object' ? entry.options : undefined;
}
