import type { GeneratorCallback, Tree } from '@nx/devkit';
import { type Result, ok } from '@release-openmed/core';
import { version as nxVersion } from 'nx/package.json';
import { consoleReport } from '../../report/console-report';
import { chooseOptions } from './choose-options';
import { composeOptions } from './compose-options';
import { detect } from './detect';
import { enterPlugin } from './enter-plugin';
import { findDisagreements } from './find-disagreements';
import { parseChosen } from './parse-chosen';
import { projectTable } from './project-table';
import { readRepository } from './read/read-repository';
import { renderFound } from './render-found';
import { renderTable } from './render-table';
import { runNx } from './run-nx';
import { settleDisagreements } from './settle-disagreements';
import { DETECTORS } from './tools/detectors';

interface InitOptions {
  /** Default: true. */
  readonly replay?: boolean;
  /** `project=pattern`. */
  readonly tag?: readonly string[];
  /** What of the disagreements is right as it is. */
  readonly accept?: readonly string[];
}

interface Chosen {
  readonly options: Readonly<Record<string, unknown>>;
  /** What is told once the options are entered. */
  readonly told: string;
  /** There is a past to replay. */
  readonly past: boolean;
}

/**
 * Enters the plugin in nx.json and changes nothing else; what stands there already is left as it
 * is. Where it cannot be sure and nobody answers, it writes nothing and fails.
 */
export async function initGenerator(
  tree: Tree,
  options: InitOptions,
): Promise<GeneratorCallback | void> {
  const nxJson = tree.read('nx.json', 'utf8') ?? '{}\n';
  if (enterPlugin(nxJson, {}) === null) {
    console.log('nx.json has @release-openmed/nx already: left as it is.');
    return;
  }
  const chosen = await choose(tree.root, options);
  if (!chosen.ok) {
    consoleReport().fail(chosen.failures);
    // Nx knows no other way for a generator to say that nothing is to be written.
    throw new Error('Nothing was written: the repository has to be understood first.');
  }
  const { told, past } = chosen.value;
  tree.write('nx.json', enterPlugin(nxJson, chosen.value.options) ?? nxJson);
  return () => {
    console.log(`\n${told}\n`);
    if (past && options.replay !== false && !runNx(tree.root, ['release-replay']))
      console.log('The replay did not finish: nx release-replay runs it again.');
    console.log('\nWhat would be released now (nx release-openmed --dry-run):\n');
    runNx(tree.root, ['release-openmed', '--dry-run']);
    console.log(NEXT);
  };
}

async function choose(root: string, options: InitOptions): Promise<Result<Chosen>> {
  const settings = DETECTORS.flatMap(({ files }) => files);
  const read = await readRepository(root, { nxMajor: Number.parseInt(nxVersion, 10), settings });
  if (!read.ok) return withoutHistory(read.failures.map(({ message, fix }) => `${message} ${fix}`));
  const tags = parseChosen(options.tag ?? []);
  if (!tags.ok) return tags;
  const detected = detect(read.value, tags.value);
  const settled = await settleDisagreements(
    findDisagreements(detected, tags.value),
    options.accept ?? [],
  );
  if (!settled.ok) return settled;
  const composed = await chooseOptions(root, read.value, detected);
  const table = renderTable(projectTable(detected, tags.value));
  return ok({
    options: composed.options,
    told: `${renderFound(composed, detected)}\n\n${table}`,
    past: read.value.tags.length > 0,
  });
}

/** A folder without commits may well get the plugin: there is nothing yet to be wrong about. */
function withoutHistory(said: readonly string[]): Result<Chosen> {
  const told = [
    ...said,
    'Entered in nx.json with the defaults: there is no history to learn from.',
  ];
  return ok({ options: composeOptions([]).options, told: told.join('\n'), past: false });
}

const NEXT = `
What next:
  nx release-openmed --dry-run      what would be released now, and why; changes nothing
  nx release-replay                 past releases computed again and compared: do you agree with the policy?
  nx release-openmed -c rc          cut release candidates
`;

export default initGenerator;
