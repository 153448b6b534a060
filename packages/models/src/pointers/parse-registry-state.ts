import { fail, ok, type Failure, type Result } from '@release-openmed/core';
import { parseWith } from '../json/parse-with';
import { readJson } from '../json/read-json';
import {
  registryStateSchema,
  type FamilyState,
  type LineageEdge,
  type RegistryState,
} from './registry-state';

/**
 * Reads the registry state; `text` null: no such file yet. Fails with `model-state-invalid` (its
 * form) or `model-state-incoherent`: the pointers of a family are what its lineage leads to, or
 * someone edited the file by hand.
 */
export function parseRegistryState(text: string | null, where: string): Result<RegistryState> {
  if (text === null) return ok({ schema_version: 1, families: {} });
  const source = { code: 'model-state-invalid', where };
  const json = readJson(text, source);
  if (!json.ok) return json;
  const state = parseWith(registryStateSchema, json.value, source);
  if (!state.ok) return state;
  const failures = Object.entries(state.value.families).flatMap(
    ([family, { pointers, versions, lineage }]) =>
      incoherences({ pointers, versions, lineage }).map((what): Failure => ({
        code: 'model-state-incoherent',
        message: `${where}: ${family}: ${what}.`,
        fix: `Restore the file from its last commit: git log -- ${where}. Move pointers with model-promote and model-rollback only.`,
        where,
      })),
  );
  return failures.length > 0 ? fail(...failures) : state;
}

function incoherences({ pointers, versions, lineage }: FamilyState): readonly string[] {
  const replayed = lineage.reduce(replay, {
    pointers: {
      canary: null,
      latest: lineage.find(({ edge }) => edge !== 'canary')?.from ?? null,
      last_green: null,
    },
    at: '',
    broken: [],
  });
  const unversioned = Object.entries(pointers).filter(
    ([, id]) => id !== null && !Object.hasOwn(versions, id),
  );
  return [
    ...replayed.broken,
    ...(lineage.length > 0 ? differences(pointers, replayed, lineage) : []),
    ...unversioned.map(([name]) => `${name} points at an artifact that has no version here`),
  ];
}

interface Replay {
  readonly pointers: FamilyState['pointers'];
  readonly at: string;
  readonly broken: readonly string[];
}

function replay(
  { pointers, at, broken }: Replay,
  { edge, from, to, at: when }: LineageEdge,
  index: number,
): Replay {
  const expected = edge === 'canary' ? pointers.canary : pointers.latest;
  return {
    pointers:
      edge === 'canary'
        ? { ...pointers, canary: to }
        : {
            canary: edge === 'supersedes' || pointers.canary === from ? null : pointers.canary,
            latest: to,
            last_green: edge === 'supersedes' ? from : to,
          },
    at: when,
    broken: [
      ...broken,
      ...(from === expected
        ? []
        : [`edge ${index} of the lineage (${edge}) starts where the one before did not end`]),
      ...(when < at ? [`edge ${index} of the lineage (${edge}) is older than the one before`] : []),
    ],
  };
}

/**
 * A family may have had `latest` and `last_green` before its lineage began; only what an edge has
 * moved is compared.
 */
function differences(
  pointers: FamilyState['pointers'],
  replayed: Replay,
  lineage: readonly LineageEdge[],
): readonly string[] {
  const moved = lineage.some(({ edge }) => edge !== 'canary');
  const names = moved ? (['canary', 'latest', 'last_green'] as const) : (['canary'] as const);
  return names
    .filter((name) => pointers[name] !== replayed.pointers[name])
    .map(
      (name) =>
        `${name} is ${pointers[name] ?? 'empty'}, and its lineage leads to ${replayed.pointers[name] ?? 'none'}`,
    );
}
