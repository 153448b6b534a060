import type { NxJsonConfiguration } from '@nx/devkit';

const PLUGIN = '@release-openmed/nx';

type Entry = NonNullable<NxJsonConfiguration['plugins']>[number];

/** Where `nx.json` enters the plugin; undefined: nowhere. */
export function pluginEntry({ plugins }: Pick<NxJsonConfiguration, 'plugins'>): Entry | undefined {
  return plugins?.find(
    (plugin) => (typeof plugin === 'string' ? plugin : plugin.plugin) === PLUGIN,
  );
}
