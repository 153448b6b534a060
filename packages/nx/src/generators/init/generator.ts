import type { GeneratorCallback, Tree } from '@nx/devkit';
import { version as nxVersion } from 'nx/package.json';
import { chooseOptions } from './choose-options';
import { composeOptions } from './compose-options';
import { enterPlugin } from './enter-plugin';
import { readRepository } from './read-repository';
import { renderFound } from './render-found';
import { showReplay } from './show-replay';

interface InitOptions {
  /** Default: true. */
  readonly replay?: boolean;
}

/**
 * Enters the plugin in nx.json and changes nothing else; what stands there already is left as it
 * is.
 */
export async function initGenerator(
  tree: Tree,
  options: InitOptions,
): Promise<GeneratorCallback | void> {
  const nxJson = tree.read('nx.json', 'utf8') ?? '{}\n';
  const read = await readRepository(tree.root, Number.parseInt(nxVersion, 10));
  if (!read.ok) for (const { message, fix } of read.failures) console.warn(`${message} ${fix}`);
  const found = read.ok ? await chooseOptions(tree.root, read.value) : composeOptions([]);
  const entered = enterPlugin(nxJson, found.options);
  if (entered === null) {
    console.log('nx.json has @release-openmed/nx already: left as it is.');
    return;
  }
  tree.write('nx.json', entered);
  return () => {
    console.log(
      `\n${read.ok ? renderFound(found) : 'Entered in nx.json with the defaults, since there is no history to learn from.'}\n`,
    );
    const history = read.ok && read.value.tags.length > 0 && options.replay !== false;
    if (history && !showReplay(tree.root))
      console.log('The replay did not finish: nx release-replay runs it again.');
    console.log(NEXT);
  };
}

const NEXT = `
What next:
  nx release-openmed --dry-run      what would be released now, and why; changes nothing
  nx release-replay                 past releases computed again and compared: do you agree with the policy?
  nx release-openmed -c rc          cut release candidates
`;

export default initGenerator;
