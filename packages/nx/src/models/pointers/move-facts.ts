import type { FileEdit } from '@release-openmed/core';
import { editManifest, type MoveFacts, type PointerMove } from '@release-openmed/models';
import type { ModelFacts } from '../gather-model-facts';
import type { ModelFiles } from '../model-files';
import type { ModelProject } from '../model-project';
import type { Source } from './read-source';

/** A project as it stands at the source commit. */
export interface Gathered {
  readonly facts: ModelFacts;
  readonly files: ModelFiles;
  readonly also: readonly FileEdit[];
  readonly prefix: string;
  readonly source: Source;
  readonly project: ModelProject;
}

/** What a move is made of, with paths from the repository's top. */
export async function moveFacts(
  { facts, files, also, prefix, source, project: { config } }: Gathered,
  move: PointerMove,
): Promise<MoveFacts> {
  const { manifest, state, stateText, ledgerText, generated } = facts;
  return {
    source: source.commit,
    branch: source.branch,
    state,
    stateText,
    statePath: `${prefix}${config.state}`,
    ledgerPath: `${prefix}${config.ledger}`,
    ledgerText,
    summary: manifest.summary,
    rows: manifest.rows,
    cards: `${prefix}${config.surfaces.cards}`,
    counts: config.surfaces.counts.map((path) => `${prefix}${path}`),
    files: new Map([...generated].map(([path, text]) => [`${prefix}${path}`, text])),
    manifest: await manifestEdit(files, { path: config.manifest, prefix }, move),
    also: also.map(({ path, text }) => ({ path: `${prefix}${path}`, text })),
  };
}

async function manifestEdit(
  files: ModelFiles,
  { path, prefix }: { path: string; prefix: string },
  { rowEdit }: PointerMove,
): Promise<FileEdit | null> {
  const open = rowEdit === null ? null : await files.open(path);
  if (rowEdit === null || open === null) return null;
  const parts: Uint8Array[] = [];
  for await (const part of editManifest(open(), new Map([[rowEdit.repoId, rowEdit.values]])))
    parts.push(part);
  return { path: `${prefix}${path}`, text: Buffer.concat(parts).toString('utf8') };
}
