import { ok, type Failure, type Result } from '@release-openmed/core';
import {
  cardPath,
  checkManifest,
  parseBaseline,
  parseLeakageTargets,
  parseRegistryState,
  parseThresholds,
  pointedRepositories,
  pointerFailures,
  verifyLedger,
  type Baseline,
  type LeakageTargets,
  type ManifestFacts,
  type ModelConfig,
  type RegistryState,
  type Thresholds,
} from '@release-openmed/models';
import type { ModelFiles } from './model-files';
import { readArtifactHashes } from './read-artifact-hashes';

/** Everything that gating, promoting, rolling back and checking look at. */
export interface ModelFacts {
  readonly state: RegistryState;
  readonly stateText: string | null;
  readonly ledgerText: string;
  readonly ledgerEntries: number;
  readonly thresholds: Thresholds;
  readonly leakageTargets: LeakageTargets;
  readonly baseline: Baseline;
  readonly manifest: ManifestFacts;
  /** Cards and count files, by path. */
  readonly generated: ReadonlyMap<string, string>;
  /** Pointers that the manifest does not bear out. A rollback may be what mends them. */
  readonly pointerFailures: readonly Failure[];
}

/**
 * `alsoFamilies`: families about to be named by the state. `alsoRepositories`: rows that are wanted
 * beyond those pointed at.
 */
export interface Wanted {
  readonly alsoFamilies?: readonly string[];
  readonly alsoRepositories?: readonly string[];
}

/**
 * Reads and checks it all. The failures come together with what could be read, so that a check can
 * name them all at once.
 */
export async function gatherModelFacts(
  files: ModelFiles,
  config: ModelConfig,
  wanted: Wanted = {},
): Promise<{ readonly facts: ModelFacts; readonly failures: readonly Failure[] }> {
  const failures: Failure[] = [];
  const settle = <T>(result: Result<T>, otherwise: T): T => {
    if (!result.ok) failures.push(...result.failures);
    return result.ok ? result.value : otherwise;
  };
  const stateText = await files.text(config.state);
  const state = settle(parseRegistryState(stateText, config.state), {
    schema_version: 1,
    families: {},
  });
  const thresholds = settle(
    parseThresholds(await files.text(config.thresholds), config.thresholds),
    DEFAULTS.thresholds,
  );
  const manifest = await readManifest(files, config, [
    ...pointedRepositories(state),
    ...(wanted.alsoRepositories ?? []),
  ]);
  const ledger = await files.open(config.ledger);
  const chain = settle(
    await verifyLedger(ledger === null ? nothing() : ledger(), {
      file: config.ledger,
      head: state.ledger ?? null,
    }),
    { entries: 0 },
  );
  const facts: ModelFacts = {
    state,
    stateText,
    ledgerText: (await files.text(config.ledger)) ?? '',
    ledgerEntries: chain.entries,
    thresholds,
    leakageTargets: settle(
      parseLeakageTargets(await files.text(config.leakageTargets), config.leakageTargets),
      DEFAULTS.leakageTargets,
    ),
    baseline: settle(
      parseBaseline(await files.text(config.baseline), config.baseline, thresholds),
      new Map(),
    ),
    manifest,
    generated: await readTexts(files, [
      ...[...Object.keys(state.families), ...(wanted.alsoFamilies ?? [])].map((family) =>
        cardPath(config.surfaces.cards, family),
      ),
      ...config.surfaces.counts,
    ]),
    pointerFailures: pointerFailures(state, manifest.rows, config.state),
  };
  return { facts, failures: [...manifest.failures, ...failures] };
}

const DEFAULTS = {
  thresholds: valueOf(parseThresholds(null, '')),
  leakageTargets: valueOf(parseLeakageTargets(null, '')),
};

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error('the defaults are not valid');
  return result.value;
}

async function readManifest(
  files: ModelFiles,
  config: ModelConfig,
  repositories: readonly string[],
): Promise<ManifestFacts> {
  const computed =
    config.artifacts === undefined
      ? ok(new Map<string, string>())
      : await readArtifactHashes(await files.open(config.artifacts), config.artifacts);
  const facts = await checkManifest((await files.open(config.manifest)) ?? nothing, {
    file: config.manifest,
    strict: config.strict,
    families: config.families ?? null,
    wanted: new Set(repositories),
    computedHashes: computed.ok ? computed.value : new Map(),
  });
  return computed.ok ? facts : { ...facts, failures: [...facts.failures, ...computed.failures] };
}

async function readTexts(
  files: ModelFiles,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const path of new Set(paths)) {
    const text = await files.text(path);
    if (text !== null) texts.set(path, text);
  }
  return texts;
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // A file that is not there has no bytes.
}
