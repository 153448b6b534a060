import { applyEdits, modify, type JSONPath } from 'jsonc-parser';
import type { PointerMove } from './pointer-move';

const EMPTY = '{\n  "families": {},\n  "schema_version": 1\n}\n';

/**
 * The state's text after a move, changed only where it has to: each pointer is a line, the edge is
 * appended. `ledger`: hash of the ledger's last line.
 */
export function editRegistryState(text: string | null, move: PointerMove, ledger: string): string {
  const family: JSONPath = ['families', move.family];
  const known =
    text !== null &&
    Object.hasOwn((JSON.parse(text) as { families: object }).families, move.family);
  const edits: readonly Change[] = known
    ? [
        ...Object.entries(move.pointers).map(([name, id]) => ({
          path: [...family, 'pointers', name],
          value: id,
        })),
        { path: [...family, 'versions', move.edge.to], value: move.version },
        { path: [...family, 'lineage', -1], value: move.edge },
      ]
    : [
        {
          path: family,
          value: {
            pointers: move.pointers,
            versions: { [move.edge.to]: move.version },
            lineage: [move.edge],
          },
        },
      ];
  return [...edits, { path: ['ledger'], value: ledger }].reduce(set, text ?? EMPTY);
}

interface Change {
  readonly path: JSONPath;
  readonly value: unknown;
}

function set(text: string, { path, value }: Change): string {
  return applyEdits(
    text,
    modify(text, path, value, {
      formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' },
      isArrayInsertion: path.at(-1) === -1,
    }),
  );
}
