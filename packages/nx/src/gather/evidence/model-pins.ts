import type * as Models from '@release-openmed/models';
import { type FileTexts, type ModelPin, type Result, ok } from '@release-openmed/core';
import { readFiles } from '../read-files';
import type { EvidenceSource, Reader } from './evidence-source';

export const readModelPins: Reader<'model-pins'> = (questions, source) =>
  Promise.all(
    questions.map(({ commit, roots }) => {
      // Loaded here because most releases ship no models.
      // eslint-disable-next-line @typescript-eslint/no-require-imports
      const models = require('@release-openmed/models') as typeof Models;
      return pinsAt(commit, roots, { ...source, models });
    }),
  );

interface ModelSource extends EvidenceSource {
  readonly models: typeof Models;
}

async function pinsAt(
  commit: string,
  roots: readonly string[],
  { repository, nodes, config, models }: ModelSource,
): Promise<Result<readonly ModelPin[]>> {
  const parsed = models.parseModelConfig(config.models);
  if (!parsed.ok) return parsed;
  const { prefix } = repository;
  const pinned = parsed.value.pins
    .map((path) => `${prefix}${path}`)
    .filter((path) => roots.some((root) => root === '' || path.startsWith(`${root}/`)));
  if (pinned.length === 0) return ok([]);
  const statePath = `${prefix}${modelFolder(nodes)}${parsed.value.state}`;
  const files = await readFiles(repository, commit, [statePath, ...pinned]);
  if (!files.ok) return files;
  const state = models.parseRegistryState(files.value.get(statePath) ?? null, statePath);
  return state.ok ? ok(notGreen(pinned, files.value, { models, state: state.value })) : state;
}

function notGreen(
  pinned: readonly string[],
  files: FileTexts,
  { models, state }: { readonly models: typeof Models; readonly state: Models.RegistryState },
): readonly ModelPin[] {
  const owners = new Set(
    Object.values(state.families).flatMap(({ versions }) =>
      Object.keys(versions).map((id) => id.split('/', 1)[0] ?? ''),
    ),
  );
  const pins = pinned.flatMap((path) => models.findModelPins(files.get(path) ?? '', path, owners));
  return models.pinsNotGreen(pins, state);
}

/**
 * Of the project that holds the model manifest, relative to the workspace, with a final `/`; empty
 * at its top.
 */
function modelFolder(nodes: EvidenceSource['nodes']): string {
  const holder = Object.values(nodes).find(({ data }) => 'model-check' in (data.targets ?? {}));
  const root = holder?.data.root ?? '.';
  return root === '.' ? '' : `${root}/`;
}
