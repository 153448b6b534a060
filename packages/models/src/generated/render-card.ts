import { escapeMarkdown, ok, type Result } from '@release-openmed/core';
import { stringify } from 'yaml';
import { parseArtifactId } from '../manifest/artifact-id';
import type { ManifestRow } from '../manifest/manifest-row';
import type { FamilyState } from '../pointers/registry-state';
import { marker, replaceMarked } from './marked-part';

export interface CardFacts {
  readonly family: string;
  readonly state: FamilyState;
  readonly rows: ReadonlyMap<string, ManifestRow>;
}

/**
 * A family's model card: `text` is the card as it is, null for a new one. Only the two marked parts
 * are the tool's own.
 */
export function renderCard(text: string | null, facts: CardFacts, where: string): Result<string> {
  const card = text ?? newCard(facts.family);
  const front = replaceMarked(
    card,
    { name: 'front-matter', style: 'yaml', content: `\n${frontMatter(facts)}` },
    where,
  );
  if (!front.ok) return front;
  const body = replaceMarked(
    front.value,
    { name: 'card', style: 'markdown', content: `\n${pointerTable(facts)}` },
    where,
  );
  return body.ok ? ok(body.value) : body;
}

function newCard(family: string): string {
  return [
    '---',
    marker('front-matter', 'begin', 'yaml'),
    marker('front-matter', 'end', 'yaml'),
    '---',
    '',
    `# ${escapeMarkdown(family)}`,
    '',
    `${marker('card', 'begin', 'markdown')}${marker('card', 'end', 'markdown')}`,
    '',
  ].join('\n');
}

/** Of the artifact that users get; of the canary while there is no latest. */
function frontMatter({ family, state, rows }: CardFacts): string {
  const id = state.pointers.latest ?? state.pointers.canary;
  const row = id === null ? undefined : rows.get(parseArtifactId(id).repoId);
  const { license, task, languages, base_model, formats } = row ?? {};
  const facts = {
    family,
    model: id,
    version: id === null ? null : state.versions[id],
    license,
    pipeline_tag: task,
    language: languages,
    base_model,
    formats,
  };
  return stringify(
    Object.fromEntries(
      Object.entries(facts).filter(([, value]) => value !== null && value !== undefined),
    ),
  );
}

function pointerTable({ state, rows }: CardFacts): string {
  const names = ['latest', 'canary', 'last_green'] as const;
  const lines = names.flatMap((name) => {
    const id = state.pointers[name];
    if (id === null) return [];
    const edge = state.lineage.findLast(({ to }) => to === id);
    const hash = edge?.artifact ?? rows.get(parseArtifactId(id).repoId)?.reproducibility_hash ?? '';
    return [
      `| ${name.replace('_', ' ')} | \`${id}\` | ${state.versions[id] ?? ''} | \`${hash}\` |`,
    ];
  });
  const back = state.lineage.findLast(({ edge }) => edge !== 'canary');
  return [
    '',
    '| Pointer | Artifact | Version | Reproducibility hash |',
    '| --- | --- | --- | --- |',
    ...lines,
    '',
    ...(back?.edge === 'rolled-back'
      ? [`Rolled back from \`${back.from ?? ''}\` on ${back.at.slice(0, 10)}.`, '']
      : []),
  ].join('\n');
}
