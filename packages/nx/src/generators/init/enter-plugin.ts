import { applyEdits, type FormattingOptions, modify, parse } from 'jsonc-parser';
import { asArray, at } from './json';

const PLUGIN = '@release-openmed/nx';

/** The text of nx.json with the plugin entered last; null: it is there already, and what stands there is the user's. */
export function enterPlugin(nxJson: string, options: Readonly<Record<string, unknown>>): string | null {
  const plugins = asArray(at(parse(nxJson), 'plugins'));
  if (plugins.some((entry) => entry === PLUGIN || at(entry, 'plugin') === PLUGIN)) return null;
  const formattingOptions: FormattingOptions = {
    insertSpaces: !/^\t/m.test(nxJson),
    tabSize: /^( +)\S/m.exec(nxJson)?.[1]?.length ?? 2,
    eol: nxJson.includes('\r\n') ? '\r\n' : '\n',
  };
  const entry = { plugin: PLUGIN, options };
  return plugins.length === 0
    ? applyEdits(nxJson, modify(nxJson, ['plugins'], [entry], { formattingOptions }))
    : applyEdits(nxJson, modify(nxJson, ['plugins', plugins.length], entry, { formattingOptions, isArrayInsertion: true }));
}
